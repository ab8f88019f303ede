import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": { settings: { hop: 2 }, updates: 1000 },
};
