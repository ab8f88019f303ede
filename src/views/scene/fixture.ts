/** Made-up scenes of every kind, for tests and for the gallery, whose traces have 20 times. */
import type {
  GreyPicture,
  MazeScene,
  PicturesScene,
  ScanScene,
  Scene,
  SentencesScene,
  SeriesScene,
  WordsScene,
} from "../../core/scene.ts";
import type { Trace } from "../../core/signal.ts";
import { signalOf } from "../fixture.ts";

const side = 14;

/** A ring whose size and place tell which picture it is. */
export function ring(index: number): GreyPicture {
  const [x, y, radius] = [5 + (index % 4), 6 + (index % 3), 3 + (index % 3)];
  const ink = (pixel: number): number => {
    const distance = Math.hypot((pixel % side) - x, Math.floor(pixel / side) - y);
    return Math.round(255 * Math.max(0, 1 - Math.abs(distance - radius)));
  };
  return { width: side, height: side, grey: Uint8Array.from({ length: side * side }, (_, pixel) => ink(pixel)) };
}

const letters = "ABCDE";

/** One picture per time; every third answer is wrong. */
export function picturesScene(steps = 20): PicturesScene {
  const times = Array.from({ length: steps }, (_, time) => time);
  const letter = (index: number): string => letters[index % letters.length] ?? "";
  return {
    kind: "pictures",
    pictures: times.map(ring),
    verdicts: times.map((time) => ({ wanted: letter(time), got: letter(time % 3 === 0 ? time + 1 : time) })),
  };
}

/** Ten answers; the wanted one wins from row 8 on. */
export function scanScene(): ScanScene {
  const rows = Array.from({ length: side }, (_, row) => row);
  const likelyAt = (row: number): readonly number[] => {
    const share = row < 8 ? 0.05 : 0.8;
    return Array.from({ length: 10 }, (_, answer) => (answer === 4 ? share : answer === 7 ? 0.6 - share * 0.6 : 0.02));
  };
  return {
    kind: "scan",
    picture: ring(2),
    order: rows.map((row) => Array.from({ length: side }, (_, column) => row * side + column)),
    answers: Array.from({ length: 10 }, (_, answer) => String(answer)),
    likely: rows.map(likelyAt),
    verdict: { wanted: "4", got: "4" },
  };
}

export function seriesScene(steps = 20, horizon = 5): SeriesScene {
  const times = Array.from({ length: steps }, (_, time) => time);
  const at = (time: number): number => 20 + 4 * Math.sin(time / 4);
  return {
    kind: "series",
    value: times.map(at),
    horizon,
    wanted: times.map((time) => (time < 8 ? NaN : at(time + horizon))),
    forecast: times.map((time) => at(time + horizon) + 0.5 * Math.cos(time)),
    spread: 2.5,
    names: Array.from({ length: times.length + horizon }, (_, day) => `2021-03-${String(day + 1).padStart(2, "0")}`),
  };
}

/** Along the corridor, once back, and into the arm that the cue says. */
export function mazeScene(): MazeScene {
  const taken = [0, 0, 3, 0, 0, 0, 1];
  return {
    kind: "maze",
    length: 5,
    cue: "up",
    cell: [0, 1, 2, 1, 2, 3, 4],
    arm: "up",
    actions: ["→", "↑", "↓", "←"],
    likely: taken.map((action) => [0, 1, 2, 3].map((one) => (one === action ? 0.7 : 0.1))),
    taken,
    reward: [0, 0, 0, 0, 0, 0, 4],
  };
}

export function sentencesScene(): SentencesScene {
  return {
    kind: "sentences",
    sentences: ["Mira took the map.", "Bruno ran to the attic.", "Mira went to the harbour.", "where is the map?"],
    support: [1, 0, 2, 0],
    verdict: { wanted: "harbour", got: "attic" },
  };
}

/** Two hops over a memory that takes the sentences in order, `put`, or the newest first, `push`; read before it is written. */
export function readTrace(filling: "put" | "push", isReadAfter = false): Trace {
  const steps = 4;
  const slot = 6;
  /** The time whose sentence lies at `place` after `time`; −1 for none. */
  const heldAt = (time: number, place: number): number =>
    filling === "put" ? (place <= time ? place : -1) : time - place;
  const now = isReadAfter ? 0 : 1;
  const look = (time: number, hop: number, place: number): number =>
    heldAt(time - now, place) === (hop === 0 ? 0 : 2) ? 0.75 : 0.01;
  return {
    steps,
    signals: [
      {
        ...signalOf("store", "signed", { time: steps, slot, width: 3 }, (t = 0, s = 0, w = 0) =>
          heldAt(t, s) < 0 ? 0 : Math.sin(3 * heldAt(t, s) + w + 1),
        ),
        isState: true,
      },
      {
        ...signalOf("look", "attention", { time: steps, hop: 2, slot }, (t = 0, h = 0, s = 0) => look(t, h, s)),
        isState: false,
        uses: isReadAfter ? ["store"] : [],
      },
      {
        ...signalOf("output", "bit", { time: steps, output: 3 }, (_ = 0, o = 0) => [0.2, 0.7, 0.1][o]),
        labels: { output: ["harbour", "attic", "station"] },
      },
    ],
  };
}

export function wordsScene(): WordsScene {
  const tagged: readonly (readonly [string, string, string])[] = [
    ["Mira", "B-PER", "B-PER"],
    ["Olsen", "I-PER", "I-PER"],
    ["left", "O", "B-LOC"],
    ["New", "B-LOC", "O"],
    ["York", "I-LOC", "O"],
    ["for", "O", "O"],
    ["Acme", "B-ORG", "B-PER"],
    [".", "O", "O"],
  ];
  return {
    kind: "words",
    words: tagged.map(([word]) => word),
    verdicts: tagged.map(([, wanted, got]) => ({ wanted, got })),
  };
}

/** A trace without signals, where a scene needs none. */
export function emptyTrace(steps: number): Trace {
  return { steps, signals: [] };
}

export function everyScene(): readonly Scene[] {
  return [picturesScene(), scanScene(), seriesScene(), mazeScene(), sentencesScene(), wordsScene()];
}
