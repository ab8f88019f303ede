/** One run of a link: its experiment, and what is known of it besides. */
import { plainSigns } from "../core/look-alikes.ts";
import { Problem } from "../core/problem.ts";
import { inlineLimit, type Setting, type SettingValue } from "../core/setting.ts";
import { readReference as readFile } from "../core/shelf.ts";
import { aboutTask } from "../tasks/about.ts";
import { changeLimit, liveSettings, updateLimit } from "../train/changes.ts";
import { cellTextLimit, checkExperiment, settingsOfModel } from "../train/check.ts";
import { trainingSettings } from "../train/experiment.ts";
import type { SharedRun, TextReference } from "./bookmark.ts";
import { isReserved, nameLimit, packedTextLimit, pageKeys, runKeys } from "./form.ts";
import { unpack } from "./pack.ts";
import { unfit, type Pairs } from "./parts.ts";

const nameForm = new RegExp(`^.{0,${nameLimit}}$`, "su");
const nameWanted = `at most ${nameLimit} characters`;

/** @throws Problem naming the part at fault. */
export async function decodeRun(pairs: Pairs): Promise<SharedRun> {
  const id = pairs.take("model") ?? lacking(pairs, "model");
  const packedCell = pairs.take("cell");
  const text =
    packedCell === undefined ? {} : { text: await unpack(pairs.nameOf("cell"), packedCell, 4 * cellTextLimit) };
  const model = { id, ...text, settings: takeModelSettings(pairs, settingsOfModel({ id, ...text })) };
  const task = aboutTask(pairs.take("task") ?? lacking(pairs, "task"));
  const textName = pairs.takeMatching("file", nameForm, nameWanted) ?? "";
  const taken = await takeTaskSettings(pairs, task.settings, textName);
  const training = takeSettings(pairs, trainingSettings, (key) => [key]);
  const seed = Number(pairs.takeMatching("seed", /^\d{1,10}$/, "a whole number") ?? 1);
  const engine = pairs.take("engine") ?? "auto";
  const changes = takeChanges(pairs, task.id);
  const name = pairs.takeMatching("name", nameForm, nameWanted) ?? "";
  const reached = takeReached(pairs);
  const fork = takeFork(pairs);
  const [left] = pairs.left();
  if (left !== undefined) throw unknownKey(pairs.nameOf(left), settingsOfModel({ id, ...text }), task.settings);
  const experiment = checkExperiment({
    model,
    task: { id: task.id, settings: taken.values },
    training,
    seed,
    engine,
    changes,
  });
  return { experiment, name, ...reached, fork, textName, missing: taken.missing };
}

function lacking(pairs: Pairs, key: string): never {
  throw new Problem("link.missing", { key: pairs.nameOf(key) });
}

function takeModelSettings(pairs: Pairs, settings: readonly Setting[]): Record<string, SettingValue> {
  return takeSettings(pairs, settings, (key) => (isReserved(key) ? [`model.${key}`] : [key, `model.${key}`]));
}

/** The values of `settings` that the link has, each under one of the keys that `keysOf` gives. */
function takeSettings(
  pairs: Pairs,
  settings: readonly Setting[],
  keysOf: (key: string) => readonly string[],
): Record<string, SettingValue> {
  const values = new Map<string, SettingValue>();
  for (const setting of settings) {
    const given = keysOf(setting.key).flatMap((key) => pairs.take(key) ?? []);
    if (given.length > 1) throw new Problem("link.duplicate", { key: pairs.nameOf(setting.key) });
    if (given[0] !== undefined) values.set(setting.key, readValue(setting, given[0]));
  }
  return Object.fromEntries(values);
}

/** Numbers as numbers; what is no number stays a text, for the check to refuse by name. */
function readValue(setting: Pick<Setting, "kind">, value: string): SettingValue {
  if (setting.kind !== "number") return value;
  const plain = plainSigns(value).trim();
  return /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?$/.test(plain) ? Number(plain) : value;
}

interface TakenTask {
  readonly values: Record<string, SettingValue>;
  readonly missing: TextReference | null;
}

async function takeTaskSettings(pairs: Pairs, settings: readonly Setting[], name: string): Promise<TakenTask> {
  const short = settings.filter(({ kind }) => kind !== "text" && kind !== "data");
  const values = takeSettings(pairs, short, (key) => [`task.${key}`]);
  for (const { key } of settings.filter(({ kind }) => kind === "data")) {
    const given = pairs.take(`task.${key}`);
    if (given !== undefined) values[key] = await readData(pairs.nameOf(`task.${key}`), given);
  }
  let reference: TextReference | null = null;
  for (const { key, kind } of settings) {
    const given = kind === "text" ? pairs.take(`task.${key}`) : undefined;
    if (given === undefined || given === "") continue;
    const label = pairs.nameOf(`task.${key}`);
    if (given.startsWith("packed:")) values[key] = await unpackText(label, given.slice(7));
    else reference = { key, name, ...readReference(label, given) };
  }
  return { values, missing: reference };
}

/** A packed text, or the name of a file. */
async function readData(label: string, given: string): Promise<string> {
  if (given.startsWith("packed:")) return unpack(label, given.slice(7), 4 * inlineLimit);
  if (given === "" || readFile(given)) return given;
  throw unfit(label, "packed:… or file:size:mark:name", given);
}

/** A text of a task, or a written episode. @throws Problem before it is unpacked beyond its bound. */
export async function unpackText(label: string, packed: string): Promise<string> {
  if (packed.length > packedTextLimit) throw new Problem("link.large", { key: label, limit: packedTextLimit });
  return unpack(label, packed, 4 * 8 * packedTextLimit);
}

function readReference(label: string, given: string): Pick<TextReference, "length" | "fingerprint"> {
  const match = /^file:(\d{1,9}):([0-9a-z]{12})$/.exec(given);
  if (!match) throw unfit(label, "packed:… or file:length:mark", given);
  return { length: Number(match[1]), fingerprint: match[2] ?? "" };
}

/** `update:key:value`, separated by commas. */
function takeChanges(pairs: Pairs, taskId: string): readonly unknown[] {
  const given = pairs.take("changes");
  if (given === undefined || given === "") return [];
  const kinds = new Map(liveSettings(taskId).map((setting) => [setting.key, setting]));
  return given.split(",", changeLimit + 1).map((change) => {
    const [update = "", key = "", value, ...more] = change.split(":");
    if (!/^\d{1,10}$/.test(update) || value === undefined || more.length > 0)
      throw unfit(pairs.nameOf("changes"), "update:key:value", change);
    return { update: Number(update), key, value: readValue(kinds.get(key) ?? { kind: "text" }, value) };
  });
}

/** How far the sender trained it, and what came out. */
function takeReached(pairs: Pairs): Pick<SharedRun, "update" | "fingerprint"> {
  const update = pairs.takeWhole("update", 0, updateLimit);
  const fingerprint = pairs.takeMatching("fingerprint", /^[0-9a-z]{12}$/, "12 letters and digits");
  if (fingerprint !== undefined && update === undefined) lacking(pairs, "update");
  return { update: update ?? 0, fingerprint: fingerprint ?? null };
}

/** `of:update`; whether there is such a run is seen when all are there. */
function takeFork(pairs: Pairs): SharedRun["fork"] {
  const given = pairs.takeMatching("fork", /^\d{1,9}:\d{1,10}$/, "run:update");
  if (given === undefined) return null;
  const [of = 0, update = 0] = given.split(":").map(Number);
  if (update > updateLimit) throw unfit(pairs.nameOf("fork"), `an update of at most ${updateLimit}`, given);
  return { of: of - 1, update };
}

function unknownKey(key: string, ofModel: readonly Setting[], ofTask: readonly Setting[]): Problem {
  const known = [
    ...runKeys,
    ...pageKeys,
    ...ofModel.map((setting) => (isReserved(setting.key) ? `model.${setting.key}` : setting.key)),
    ...ofTask.map((setting) => `task.${setting.key}`),
    ...trainingSettings.map((setting) => setting.key),
  ];
  return new Problem("link.unknown", { key: key.slice(0, 40), known: known.join(", ") });
}
