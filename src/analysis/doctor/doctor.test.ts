import { describe, expect, it } from "vitest";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { withChange } from "../../train/changes.ts";
import { checkExperiment } from "../../train/check.ts";
import { presetById } from "../../train/presets.ts";
import { openSubject } from "../subject.ts";
import { resultOf, subjectOf } from "../testing/subject.ts";
import { doctor } from "./doctor.ts";
import { remedyOf } from "./remedies.ts";
import { symptoms } from "./rules.ts";
import { brokenExperiment } from "./testing/break.ts";
import { firstSet } from "./testing/broken.ts";
import { trained } from "../trained.ts";
import { examined } from "./testing/examine.ts";
import { secondSet } from "./testing/judged.ts";
import { words } from "./words.en.ts";

const all = [...firstSet, ...secondSet];

describe("the doctor", () => {
  it.each(["relu-dead", "no-memory-at-all", "clipped-sgd", "beyond-infinity", "rate-jumps"])(
    "names what is wrong with %s",
    async (id) => {
      const one = all.find((other) => other.id === id);
      if (!one) throw new Error(`no ${id}`);
      const patient = await trained(brokenExperiment(one), one, wasmEngine);
      const { diagnoses } = await examined(patient, wasmEngine);
      expect(one.symptoms).toContain(diagnoses[0]?.symptom);
    },
  );

  it("says that a network which learns is well, with its loss beside a fixed answer's", async () => {
    const patient = await trained(presetById("lstm-anbn"), { updates: 150 }, wasmEngine);
    const { sentences, acts } = await resultOf(doctor, await openSubject({ ...patient, engine: wasmEngine }));
    expect(sentences.map(({ key }) => key)).toEqual(["well"]);
    expect(Number(sentences[0]?.parameters["loss"])).toBeLessThan(0.2);
    expect(acts).toEqual([]);
  });

  it("says that it is too early, and that nothing is known of the history", async () => {
    const { sentences } = await resultOf(doctor, await subjectOf({ task: "parity" }));
    expect(sentences.map(({ key }) => key)).toEqual(["young", "untold"]);
  });

  it("has words for every symptom and for what is tried against it", () => {
    const known = Object.keys(words);
    for (const symptom of symptoms) expect(known).toContain(`analysis.doctor.${symptom}`);
  });
});

describe("remedies", () => {
  const parameters = { axis: "slot", norm: 3 };

  it.each(symptoms)("against %s change settings that there are, to values that they allow", (symptom) => {
    for (const id of ["ntm-copy", "dnc-copy", "lstm-distractors", "memn2n-one-fact", "gru-adding"]) {
      const experiment = presetById(id);
      const changes = remedyOf({ symptom, parameters }, experiment, 100);
      const under = (place: string): Record<string, string | number> =>
        Object.fromEntries(
          changes
            .filter(({ key }) => key.startsWith(`${place}.`))
            .map(({ key, value }) => [key.slice(place.length + 1), value]),
        );
      const plain = Object.fromEntries(
        changes.filter(({ key }) => !key.includes(".")).map(({ key, value }) => [key, value]),
      );
      const { seed = experiment.seed, ...training } = plain;
      const tried = checkExperiment({
        ...experiment,
        seed,
        training: { ...experiment.training, ...training },
        model: { ...experiment.model, settings: { ...experiment.model.settings, ...under("model") } },
        task: { ...experiment.task, settings: { ...experiment.task.settings, ...under("task") } },
      });
      if (changes.length > 0) expect(tried).not.toEqual(experiment);
    }
  });

  it("go by the settings as they are in force", () => {
    const experiment = withChange(presetById("ntm-copy"), { update: 50, key: "learningRate", value: 0.2 });
    expect(remedyOf({ symptom: "exploding", parameters: {} }, experiment, 100)).toEqual([
      { key: "learningRate", value: 0.02 },
    ]);
    expect(remedyOf({ symptom: "full", parameters }, experiment, 100)).toEqual([{ key: "model.slot", value: 40 }]);
  });

  it("make what is too long shorter, by whatever the task calls its length", () => {
    const nearer = (id: string) => remedyOf({ symptom: "vanishing", parameters: {} }, presetById(id), 100);
    expect(nearer("lstm-recall")).toEqual([{ key: "task.delay", value: presetById("lstm-recall").task.settings["delay"] as number / 2 }]); // prettier-ignore
    const settings = { ...presetById("ntm-copy").task.settings, from: 6, to: 8 };
    const copy = { ...presetById("ntm-copy"), task: { id: "copy", settings } };
    expect(remedyOf({ symptom: "vanishing", parameters: {} }, copy, 100)).toEqual([
      { key: "task.to", value: 4 },
      { key: "task.from", value: 4 },
    ]);
  });
});
