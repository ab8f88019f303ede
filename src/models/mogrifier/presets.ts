/** What the model `mogrifier` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "mogrifier-text",
    model: "mogrifier",
    sizes: { unit: 64, width: 32 },
    task: "text",
    settings: { sample: "english", window: 48 },
    training: adam(32, 0.005, 1),
    goal: { metric: "bitsPerCharacter", below: 2.95, within: 250 },
  },
];
