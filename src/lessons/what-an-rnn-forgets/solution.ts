import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": { settings: { "task.length": 10 }, updates: 1000 },
};
