/** What a person draws is read by networks that were trained on the task's own drawings: the pad makes what they know. */
import { expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import type { Point } from "../../tasks/strokes.ts";
import { presetById } from "../../train/presets.ts";
import { firstProbe } from "../../train/probe.ts";
import { openRun, type Run } from "../../train/run.ts";
import { inkOf, type Line } from "./ink.ts";
import { textOfSheet, withDrawing, type Sheet } from "./sheet.ts";

/** A hand that is not quite steady, in another place and at another size every time. */
function byHand(lines: readonly Line[], seed: number): readonly Line[] {
  const random = randomStream(seed, "hand");
  const size = 0.5 + 0.3 * random.uniform();
  const [left, top] = [0.2 * random.uniform(), 0.2 * random.uniform()];
  const shake = (): number => 0.03 * random.normal();
  return lines.map((line) => line.map(([x, y]): Point => [left + size * (x + shake()), top + size * (y + shake())]));
}

const circle: Line = Array.from({ length: 13 }, (_, i) => {
  const angle = (2 * Math.PI * i) / 12;
  return [0.5 + 0.35 * Math.sin(angle), 0.5 - 0.45 * Math.cos(angle)];
});

async function trained(preset: string, updates: number): Promise<Run> {
  const run = await openRun({ experiment: presetById(preset), engine: wasmEngine });
  while (run.update < updates) await run.advance();
  return run;
}

it("classes of one's own are known from the second sight on, in one go", async () => {
  const run = await trained("prototype-glyphs", 150);
  const classes: Readonly<Record<string, readonly Line[]>> = {
    A: [
      [
        [0.1, 0.1],
        [0.9, 0.9],
      ],
      [
        [0.9, 0.1],
        [0.1, 0.9],
      ],
    ],
    B: [circle],
    C: [
      [
        [0.1, 0.1],
        [0.1, 0.9],
        [0.9, 0.9],
      ],
    ],
  };
  const empty: Sheet = { rows: 14, columns: 14, drawings: [] };
  const drawn = Array.from({ length: 12 }, (_, i) => "ABC"[i % 3] ?? "").reduce(
    (sheet, label, i) => withDrawing(sheet, label, inkOf(byHand(classes[label] ?? [], i), 14, 14)),
    empty,
  );
  const asked = withDrawing(drawn, "", inkOf(byHand([circle], 99), 14, 14));
  const { scene, told } = await run.probe({ ...firstProbe, given: textOfSheet(asked) });
  run.dispose();
  expect(told).toBe(textOfSheet(asked));
  if (scene?.kind !== "pictures") return expect.unreachable();
  const seen = new Set<string>();
  const later = scene.verdicts.flatMap((verdict) => {
    if (!verdict || verdict.wanted === "") return [];
    const isKnown = seen.has(verdict.wanted);
    seen.add(verdict.wanted);
    return isKnown ? [verdict.got === verdict.wanted] : [];
  });
  expect(later.length).toBe(9);
  expect(later.filter(Boolean).length).toBeGreaterThanOrEqual(8);
  expect(scene.verdicts.at(-1)).toEqual({ wanted: "", got: "B" });
}, 60_000);

it("a digit of one's own is read by a network that never saw a pad", async () => {
  const run = await trained("cnn-lstm-digits", 150);
  const digits: Readonly<Record<string, readonly Line[]>> = {
    0: [circle],
    1: [
      [
        [0.4, 0.25],
        [0.55, 0.1],
        [0.53, 0.9],
      ],
    ],
    4: [
      [
        [0.6, 0.1],
        [0.2, 0.6],
        [0.85, 0.6],
      ],
      [
        [0.65, 0.3],
        [0.65, 0.95],
      ],
    ],
    7: [
      [
        [0.2, 0.15],
        [0.8, 0.15],
        [0.45, 0.9],
      ],
    ],
  };
  const right: boolean[] = [];
  for (const [label, lines] of Object.entries(digits))
    for (const seed of [1, 2, 3]) {
      const drawing = { label, pixels: inkOf(byHand(lines, seed), 14, 14) };
      const { scene } = await run.probe({
        ...firstProbe,
        given: textOfSheet({ rows: 14, columns: 14, drawings: [drawing] }),
      });
      if (scene?.kind === "scan") right.push(scene.verdict.got === label);
    }
  run.dispose();
  expect(right.length).toBe(12);
  expect(right.filter(Boolean).length).toBeGreaterThanOrEqual(10);
}, 60_000);
