import { describe, expect, it } from "vitest";
import { fetchWords, wordsOf } from "../../i18n/translate.ts";
import { presetById } from "../../train/presets.ts";
import type { Experiment, LiveChange } from "../../train/experiment.ts";
import { differencesAmong, lowered, partsOf, rowOf, type Difference } from "./differs.ts";
import { nameOfRun, namesOfRuns, namesOnShelf } from "./name.ts";

const english = wordsOf("en");
const base = presetById("ntm-copy");
const lstm = presetById("lstm-copy");

function withTraining(given: Partial<Experiment["training"]>, from = base): Experiment {
  return { ...from, training: { ...from.training, ...given } };
}

function withChanges(...changes: readonly LiveChange[]): Experiment {
  return { ...base, changes };
}

/** In what the first differs from the second. */
function against(own: Experiment, other: Experiment, words = english): string {
  return partsOf(words, differencesAmong([own, other]), 0);
}

describe("what differs", () => {
  it("is nothing between a run and itself, nor for another engine", () => {
    expect(differencesAmong([base, base, { ...base, engine: "reference" }])).toEqual([]);
  });

  it("is said in the words of the settings, with their values", () => {
    expect(against(withTraining({ learningRate: 0.005 }), base)).toBe("learning rate 0.005");
    expect(against({ ...withTraining({ learningRate: 0.005 }), seed: 3 }, base)).toBe("learning rate 0.005, seed 3");
    expect(against(withTraining({ optimiser: "sgd" }), base)).toBe("optimiser SGD");
  });

  it("of another model is its name, without settings that only one of them can have", () => {
    const same = withTraining(base.training, lstm);
    expect(against({ ...same, task: base.task }, base)).toBe("LSTM");
  });

  it("of another task is its name, without that task's settings", () => {
    expect(against({ ...base, task: presetById("lstm-recall").task }, base)).toBe("Recall after a delay");
  });

  it("of a setting changed on the way says from when on", () => {
    const halved = withChanges({ update: 400, key: "learningRate", value: 0.005 });
    expect(against(halved, base)).toBe("learning rate 0.005 from update 400 on");
    expect(against(base, halved)).toBe("learning rate 0.01");
    const later = withChanges({ update: 800, key: "learningRate", value: 0.005 });
    expect(against(halved, later)).toBe("learning rate 0.005 from update 400 on");
  });

  it("of a task's setting changed on the way is told by the setting's own name", () => {
    const longer = withChanges({ update: 100, key: "task.to", value: 12 });
    expect(against(longer, base)).toMatch(/ 12 from update 100 on$/);
  });

  it("of a setting that only one text has is told, whatever its name", () => {
    const named = { ...base, model: { ...base.model, settings: { ...base.model.settings, constructor: 3 } } };
    expect(rowOf(english, differencesAmong([base, named])[0] as Difference, " → ")).toBe("constructor – → 3");
  });

  it("leaves out what has no effect in any of the runs", () => {
    // Sentences of one's own are in the language that they are in.
    const tagging = presetById("bilstm-entities");
    const sentences = (language: string, source: string): Experiment => ({
      ...tagging,
      task: { id: "entities", settings: { ...tagging.task.settings, language, source } },
    });
    const keys = (...runs: readonly Experiment[]) => differencesAmong(runs).map(({ key }) => key);
    expect(keys(sentences("en", "own"), sentences("zh", "own"))).toEqual([]);
    expect(keys(sentences("en", "own"), sentences("zh", "generated"))).toEqual(["language", "source"]);
  });

  it("names edited equations, never prints them", () => {
    const edited = { ...base, model: { ...base.model, text: "cell x" } };
    expect(against(edited, base)).toBe("edited equations");
    expect(against(base, edited)).toBe("equations as they come");
  });

  it("of several runs is one row per setting: their values side by side", () => {
    const runs = [base, withTraining({ learningRate: 0.005 }), { ...withTraining({ learningRate: 0.02 }), seed: 7 }];
    expect(differencesAmong(runs).map((one) => rowOf(english, one))).toEqual([
      "learning rate 0.01 / 0.005 / 0.02",
      "seed 1 / 1 / 7",
    ]);
    expect(differencesAmong([base, { ...lstm, training: base.training }]).map((one) => rowOf(english, one))).toEqual([
      "model",
    ]);
  });

  it("is said in Chinese too", async () => {
    const chinese = await fetchWords("zh");
    expect(against(withTraining({ learningRate: 0.005 }), base, chinese)).toBe("学习率 0.005");
  });

  it("begins small, but for abbreviations", () => {
    expect([lowered("Learning rate"), lowered("LSTM"), lowered("学习率")]).toEqual(["learning rate", "LSTM", "学习率"]);
  });
});

describe("names of runs", () => {
  let made = 0;
  const run = (experiment: Experiment, name = "", kind: "fresh" | "shipped" = "fresh") => {
    made++;
    return { experiment, name, id: `run${made}`, made, origin: { kind } };
  };
  type Runs = Parameters<typeof namesOnShelf>[1];
  const together = (runs: Runs, shelf: Runs = runs) => namesOfRuns(english, runs, namesOnShelf(english, shelf));

  it("are the person's own, else those of the model", () => {
    expect(nameOfRun(english, run(base, "mine"))).toBe("mine");
    expect(nameOfRun(english, run(lstm))).toBe("LSTM");
    expect(nameOfRun(english, run({ ...lstm, model: { id: "deltanet", settings: {} } }))).toBe("DeltaNet");
  });

  it("that would be the same say what is special of each", () => {
    const runs = [run(base), run({ ...base, seed: 2 }), run(lstm)];
    expect(together(runs)).toEqual(["NTM, seed 1", "NTM, seed 2", "LSTM"]);
  });

  it("say one thing where that tells them apart, and two where it does not", () => {
    const slow = { ...withTraining({ learningRate: 0.005 }), seed: 2 };
    expect(together([run(base), run(slow)])).toEqual(["NTM, learning rate 0.01", "NTM, learning rate 0.005"]);
    expect(together([run(base), run(slow), run({ ...base, seed: 2 })])).toEqual([
      "NTM, learning rate 0.01, seed 1",
      "NTM, learning rate 0.005, seed 2",
      "NTM, learning rate 0.01, seed 2",
    ]);
  });

  it("of runs that differ in nothing are counted, the oldest first, whichever of them are beside each other", () => {
    const [one, two, three] = [run(base), run(base), run(base)];
    const shelf = [three, run(lstm), one, two];
    expect(together([one, two], shelf)).toEqual(["NTM", "NTM (2)"]);
    expect(together([three, one], shelf)).toEqual(["NTM (3)", "NTM"]);
    expect(together([two], shelf)).toEqual(["NTM (2)"]);
  });

  it("keep their number where they also say what is special of them", () => {
    const [one, two, slow] = [run(base), run(base), run(withTraining({ learningRate: 0.005 }))];
    expect(namesOnShelf(english, [one, two, slow])).toEqual({ [one.id]: "NTM", [two.id]: "NTM (2)", [slow.id]: "NTM" });
    expect(together([slow, two, one])).toEqual([
      "NTM, learning rate 0.005",
      "NTM (2), learning rate 0.01",
      "NTM, learning rate 0.01",
    ]);
  });

  it("are not taken from a person's run by the one that came with the page", () => {
    const [shipped, one, two] = [run(base, "", "shipped"), run(base), run(base)];
    expect(together([shipped])).toEqual(["NTM"]);
    expect(together([two, one, shipped])).toEqual(["NTM (2)", "NTM", "NTM (from the page)"]);
  });

  it("of one model on two tasks are not counted", () => {
    const other = { ...base, task: { id: "parity", settings: {} } };
    expect(together([run(base), run(other)].slice(0, 1), [run(base), run(other)])).toEqual(["NTM"]);
  });
});
