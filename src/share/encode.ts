/** Experiment and view → link: every setting by name, so that later defaults do not change old links. */
import { Problem } from "../core/problem.ts";
import type { Setting, SettingValue } from "../core/setting.ts";
import { readReference } from "../core/shelf.ts";
import { aboutTask } from "../tasks/about.ts";
import { fingerprintOfText } from "../train/fingerprint.ts";
import { isReserved, linkLimit, nameLimit, packedTextLimit, version } from "./form.ts";
import { pack } from "./pack.ts";
import type { Shared, TextReference } from "./shared.ts";

/** `#v1&model=…`. @throws Problem when it would be longer than the limit. */
export async function encodeLink(shared: Shared): Promise<string> {
  const { model, task, training, seed, engine, changes } = shared.experiment;
  const pairs: [string, string][] = [["model", model.id]];
  if (model.text !== undefined) pairs.push(["cell", await pack(model.text)]);
  for (const [key, value] of Object.entries(model.settings))
    pairs.push([isReserved(key) ? `model.${key}` : key, String(value)]);
  pairs.push(["task", task.id]);
  for (const setting of aboutTask(task.id).settings)
    pairs.push(...(await taskPairs(setting, task.settings[setting.key] ?? setting.default, shared)));
  for (const [key, value] of Object.entries(training)) pairs.push([key, String(value)]);
  pairs.push(["seed", String(seed)], ["engine", engine]);
  if (changes.length > 0) pairs.push(["changes", changes.map((change) => encodeChange(change)).join(",")]);
  pairs.push(...viewPairs(shared));
  const link = `#${version}&${pairs.map(([key, value]) => `${escape(key)}=${escape(value)}`).join("&")}`;
  if (link.length > linkLimit) throw new Problem("link.long", { got: link.length, limit: linkLimit });
  return link;
}

async function taskPairs(setting: Setting, value: SettingValue, shared: Shared): Promise<[string, string][]> {
  const key = `task.${setting.key}`;
  if (setting.kind === "data") return [[key, await encodeData(String(value))]];
  if (setting.kind !== "text") return [[key, String(value)]];
  if (shared.missing?.key === setting.key) return [[key, encodeReference(shared.missing)]];
  const text = String(value);
  const packed = text.length > packedTextLimit * 8 ? null : await pack(text);
  if (packed !== null && packed.length <= packedTextLimit) return [[key, text === "" ? "" : `packed:${packed}`]];
  const reference = { key: setting.key, name: shared.textName, length: text.length };
  return [[key, encodeReference({ ...reference, fingerprint: fingerprintOfText(text) })]];
}

/** A text goes into the link; of a file its name and mark do. */
async function encodeData(value: string): Promise<string> {
  return value === "" || readReference(value) ? value : `packed:${await pack(value)}`;
}

function encodeReference({ length, fingerprint }: TextReference): string {
  return `file:${length}:${fingerprint}`;
}

function encodeChange({ update, key, value }: { update: number; key: string; value: SettingValue }): string {
  return `${update}:${key}:${value}`;
}

function viewPairs({ view, proof, textName }: Shared): [string, string][] {
  const pairs: [string, string][] = [];
  if (textName !== "") pairs.push(["name", Array.from(textName).slice(0, nameLimit).join("")]);
  if (view.time !== null) pairs.push(["time", String(view.time)]);
  if (view.language !== null) pairs.push(["lang", view.language]);
  pairs.push(["projector", view.projector ? "on" : "off"]);
  if (proof) pairs.push(["update", String(proof.update)], ["fingerprint", proof.fingerprint]);
  return pairs;
}

/** Percent-encoding that leaves `:` and `,` readable. */
function escape(value: string): string {
  return encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",");
}
