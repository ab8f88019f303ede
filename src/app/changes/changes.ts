/** What on screen is another than in the example of the pair, in a few words each, and how it is taken back. */
import type { Words } from "../../i18n/translate.ts";
import { presetById } from "../../train/presets.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Probe } from "../../train/probe.ts";
import type { Episode } from "../../store/episode.ts";
import { turnedBits } from "../../views/stave/turned.tsx";
import { placeKey } from "../intervene/acts.ts";
import { sayChange } from "../intervene/say.ts";
import { presetsOf } from "../choosing/choose.ts";
import { differencesAmong, rowOf, type Difference } from "../runs/differs.ts";

export interface Change {
  readonly key: string;
  readonly said: string;
  /** Null: of the run; it is undone as what was done. */
  readonly takeBack: ((episode: Episode) => Promise<void>) | null;
}

/** What was done to the episode first, then what is special of the run. */
export function changesOf(words: Words, experiment: Experiment, probe: Probe): readonly Change[] {
  return [...ofEpisode(words, probe), ...ofRun(words, experiment)];
}

function ofEpisode(words: Words, { edits, given, noise, settings, changes }: Probe): readonly Change[] {
  const flips = turnedBits(edits).map((flip): Change => ({
    key: `flip ${flip.time} ${flip.channel}`,
    said: words.text("changes.flip", { step: flip.time, channel: flip.channel }),
    takeBack: (episode) => episode.flip(flip),
  }));
  const own: Change = { key: "given", said: words.text("changes.given"), takeBack: (episode) => episode.compose(null) };
  const byHand: Change = {
    key: "noise",
    said: words.text("changes.noise"),
    takeBack: (episode) => episode.drawNoise(),
  };
  const others = Object.entries(settings).map(([key, value]): Change => ({
    key: `with ${key}`,
    said: words.text("changes.with", { setting: words.loose(`setting.${key}`, key), value: words.number(value) }),
    takeBack: (episode) => episode.asTrained(),
  }));
  const ofNetwork = changes.map((change, i): Change => ({
    key: `network ${i} ${placeKey(change)}`,
    said: sayChange(words, change),
    takeBack: (episode) => episode.intervene(changes.filter((other) => other !== change)),
  }));
  const isByHand = noise.some((value) => value !== null);
  return [...ofNetwork, ...others, ...flips, ...(given === null ? [] : [own]), ...(isByHand ? [byHand] : [])];
}

function ofRun(words: Words, experiment: Experiment): readonly Change[] {
  // A text may call a setting as one of the training is called, so that a name alone is no key.
  return differencesFromExample(experiment).map((difference, i) => ({
    key: `${i} ${difference.key}`,
    said:
      difference.kind === "text"
        ? words.text("changes.text", { name: rowOf(words, difference) })
        : rowOf(words, difference, " → "),
    takeBack: null,
  }));
}

/** The nearest of the examples of this pair; where there is none, the run as it began. */
function differencesFromExample(experiment: Experiment): readonly Difference[] {
  const { model, task } = experiment;
  const known = presetsOf({ model: model.id, task: task.id }).map(({ id }) => asKept(presetById(id), experiment));
  const begun = { ...experiment, model: { id: model.id, settings: model.settings }, changes: [] };
  const all = (known.length > 0 ? known : [begun]).map((example) => differencesAmong([example, experiment]).filter(isSeen)); // prettier-ignore
  return all.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** The example with the run's seed, and without the later changes that the run has no more: they gave way to what was set. */
function asKept(example: Experiment, { seed, changes }: Experiment): Experiment {
  const kept = new Set(changes.map((change) => JSON.stringify(change)));
  return { ...example, seed, changes: example.changes.filter((change) => kept.has(JSON.stringify(change))) };
}

/** Not what came back to where it was. */
function isSeen({ standings: [then, now] }: Difference): boolean {
  return then?.value !== now?.value;
}
