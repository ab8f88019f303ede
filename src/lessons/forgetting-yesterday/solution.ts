import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": { settings: { "task.replay": 100 }, updates: 300 },
};
