import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": { settings: { slot: 16 }, updates: 1500 },
};
