/** The readout line of a race: what is pointed at, in every lane that has it; else what happens at the playhead. */
import type { Focus } from "../../core/focus.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Picture } from "../../store/run.ts";
import { readout, seenValue } from "../../views/describe.ts";
import { valueAt } from "../../views/lane.ts";
import { seenNamed } from "../../views/lens.ts";
import type { Runner } from "./racers.ts";

export interface ReadoutInput {
  readonly runners: readonly Pick<Runner, "name">[];
  /** One per run. */
  readonly pictures: readonly (Picture | null)[];
  /** Place of the run that the moment shows. */
  readonly front: number;
  readonly focus: Focus | null;
  readonly time: number;
}

/** "NTM: output: step 11, channel 3: 0.98; LSTM 0.41". */
export function readoutOf(words: Words, input: ReadoutInput): string {
  const { runners, pictures, front, focus, time } = input;
  const order = [front, ...runners.keys()].filter((place, i, all) => all.indexOf(place) === i);
  const isTask = focus?.signal === "input" || focus?.signal === "target";
  const having = order.filter((place) => focus?.signal === undefined || signalOf(pictures[place], focus) !== undefined);
  const [first = 0, ...others] = having.length > 0 ? having : order;
  const picture = pictures[first] ?? pictures.find((one) => one !== null);
  if (!picture) return "";
  const sentence = readout(words, picture.trace, picture.readings, focus, Math.min(time, picture.trace.steps - 1));
  if (isTask) return sentence;
  const own = words.text("race.readout", { name: runners[first]?.name ?? "", sentence });
  const rest = focus?.signal === undefined ? [] : others.flatMap((place) => valueIn(words, input, place));
  return [own, ...rest].join(words.text("score.readout.join"));
}

function signalOf(picture: Picture | null | undefined, focus: Focus) {
  return picture ? seenNamed(picture.trace, focus.signal ?? "") : undefined;
}

function valueIn(words: Words, { runners, pictures, focus, time }: ReadoutInput, place: number): readonly string[] {
  const signal = focus ? signalOf(pictures[place], focus) : undefined;
  const value = signal && focus ? valueAt(signal, { ...focus.at, time: focus.at["time"] ?? time }) : undefined;
  if (!signal || value === undefined) return [];
  const name = runners[place]?.name ?? "";
  return [words.text("race.value", { name, value: seenValue(words, signal, value) })];
}
