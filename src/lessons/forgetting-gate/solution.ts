import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": { settings: { forget: 8 }, updates: 200 },
};
