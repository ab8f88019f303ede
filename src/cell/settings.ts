/** What a text lets its user choose. */
import type { Setting } from "../core/setting.ts";
import { parseModel } from "./parser.ts";
import type { ModelSyntax } from "./syntax.ts";

/** The settings that a text declares: sizes with a range, and options. */
export function settingsOf(syntax: ModelSyntax): readonly Setting[] {
  const settings: Setting[] = [];
  for (const item of syntax.items) {
    if (item.kind === "option")
      settings.push({ kind: "choice", key: item.name, default: item.choices[0], options: item.choices, live: false });
    if (item.kind === "number") {
      const { name: key, value, min, max } = item;
      settings.push({ kind: "number", key, default: value, min, max, integer: false, live: false });
    }
    if (item.kind === "size" && item.range && typeof item.size === "number")
      settings.push({ kind: "number", key: item.axis, default: item.size, ...item.range, integer: true, live: false });
  }
  return settings;
}

/** Sizes without a range: no choice of the user's, but a file that repeats their value is right. */
export function fixedSizes(syntax: ModelSyntax): readonly Setting[] {
  return syntax.items.flatMap((item): Setting[] => {
    if (item.kind !== "size" || item.range || typeof item.size !== "number") return [];
    const { axis: key, size } = item;
    return [{ kind: "number", key, default: size, min: size, max: size, integer: true, live: false }];
  });
}

/** The settings that a model text declares: its sizes with a range, its numbers, and its options. @throws Problem. */
export function modelSettings(text: string): readonly Setting[] {
  return settingsOf(parseModel(text));
}
