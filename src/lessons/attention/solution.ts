import type { Solutions } from "../solution.ts";

export const solutions: Solutions = {
  "now-you": { settings: { model: "lstm-attention", unit: 32, width: 16 }, updates: 600 },
};
