/** The states of the track that the gallery shows, by name. */
import { framesUpTo, runOf, wrongBits } from "../../src/views/track/fixture.ts";
import type { TrackProps, TrackThumbnail } from "../../src/views/track/props.ts";

/** A head that learns to walk along the slots. */
function drawHead(canvas: HTMLCanvasElement, update: number): void {
  const [columns, rows] = [20, 12];
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext("2d");
  const skill = update / (update + 400);
  if (!context) return;
  for (let x = 0; x < columns; x++)
    for (let y = 0; y < rows; y++) {
      const isOn = y === Math.floor((x * rows) / columns);
      const noise = Math.abs(Math.sin(x * 12.9 + y * 78.2 + update)) ** 3;
      context.fillStyle = `rgb(from ${getComputedStyle(document.documentElement).getPropertyValue("--write")} r g b / ${isOn ? 0.1 + 0.9 * skill : 0.4 * noise * (1 - skill)})`;
      context.fillRect(x, y, 1, 1);
    }
}

const kept = new Map<number, TrackThumbnail>();

/** One function per update, so that a picture is drawn once. */
function thumbnailsUpTo(until: number): readonly TrackThumbnail[] {
  return framesUpTo(until).map((update) => {
    const known = kept.get(update) ?? { update, draw: (canvas: HTMLCanvasElement) => drawHead(canvas, update) };
    kept.set(update, known);
    return known;
  });
}

const ntm = {
  ...runOf("NTM", 3000),
  flags: [{ update: 1200, label: "learning rate 0.01 → 0.005" }],
  forks: [{ update: 800, label: "rate halved", id: "b" }],
  skips: [{ update: 300, skipped: 1 }, { update: 340, skipped: 3 }], // prettier-ignore
  goal: { update: 1410, label: "goal met" },
};
const dnc = { ...runOf("DNC", 3000, 3000, { falls: 0.55, floor: 0.004, secondsPerUpdate: 0.011 }), goal: { update: 2200, label: "DNC" } }; // prettier-ignore
const lstm = runOf("LSTM, 64 units", 2400, 3000, { falls: 1.3, floor: 0.06, secondsPerUpdate: 0.002 });
const one: Partial<TrackProps> = { runs: [ntm], metric: wrongBits, thumbnails: thumbnailsUpTo(3000) };
const names = ["GRU", "RNN without a gate", "Transformer", "Linear attention", "Titans"];
const crowd = names.map((name, i) => runOf(name, 3000 - 300 * i, 3000, { falls: 0.2 + 0.15 * i, floor: 0.002 * 2 ** i, secondsPerUpdate: 0.004 })); // prettier-ignore

export const states: Readonly<Record<string, Partial<TrackProps>>> = {
  one,
  race: { ...one, runs: [ntm, dnc, lstm] },
  crowd: { ...one, runs: [ntm, dnc, lstm, ...crowd] },
  back: { ...one, look: 800, isExact: false, progress: 0.4 },
  high: {
    ...one,
    runs: [
      {
        ...ntm,
        looks: ntm.looks.map((look) => ({
          ...look,
          metrics: { accuracy: 1 - Math.min(0.9, look.loss), chance: 0.25 },
        })),
      },
    ],
    metric: {
      name: "accuracy",
      label: "accuracy",
      best: "high",
      baselines: [{ label: "chance 0.25", of: "chance" }],
      goal: 0.99,
    },
  },
  start: { runs: [runOf("NTM", 12, 3000)], metric: wrongBits, frames: framesUpTo(12), thumbnails: thumbnailsUpTo(12) },
  empty: { runs: [{ ...runOf("NTM", 0, 3000), looks: [] }], frames: [], thumbnails: [] },
};
