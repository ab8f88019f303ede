import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": { settings: { key: 32 }, updates: 600 },
};
