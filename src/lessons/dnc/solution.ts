import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": {
    settings: { model: "dnc", unit: 32, slot: 6, width: 8, head: 1, controller: "feedforward" },
    updates: 1000,
  },
};
