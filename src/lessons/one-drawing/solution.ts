import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": { settings: { width: 32 }, updates: 300 },
};
