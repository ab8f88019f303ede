/** Keys that every object has already are keys like any other in what strangers send: told, or kept as they are, never obeyed. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { readTable } from "../data/table.ts";
import { checkHeader, checkLabel } from "../store/keeping/check.ts";
import { blankOf, trained } from "../store/keeping/testing/training.ts";
import { headerOf } from "../store/keeping/whole.ts";
import { parseJson } from "../tasks/custom/json.ts";
import { checkExperiment } from "../train/check.ts";
import { presetById } from "../train/presets.ts";
import { readTensors } from "../train/safetensors.ts";
import { bookmarkOf } from "./bookmark.ts";
import { decodeLink } from "./decode.ts";
import { encodeLink } from "./encode.ts";
import { newRunFile } from "./run-file/run-file.ts";
import { readRunFile } from "./run-file/read.ts";
import { writeRunFile } from "./run-file/write.ts";

const keys = ["__proto__", "constructor", "valueOf", "toString", "hasOwnProperty", "__defineGetter__"];
const poison = '{ "polluted": true, "prototype": { "polluted": true } }';
const known = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(([] as { polluted?: unknown }).polluted).toBeUndefined();
  expect((() => 0) as { polluted?: unknown }).not.toHaveProperty("polluted");
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(known);
});

/** JSON with one key more in every object of it, one object after another. */
function poisoned(json: string, key: string): readonly string[] {
  const places = [...json.matchAll(/\{/g)].map(({ index }) => index + 1);
  return places.map((at) => {
    const rest = json.slice(at);
    return `${json.slice(0, at)}${JSON.stringify(key)}: ${poison}${/^\s*\}/.test(rest) ? "" : ","}${rest}`;
  });
}

/** Something, or a refusal in words. */
async function inWords(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    expect((error as Error).name).toMatch(/^(Problem|Unreadable)$/);
    expect((error as Error).message.length).toBeGreaterThan(10);
  }
}

describe.each(keys)("the key %s", (key) => {
  const experiment = presetById("lstm-copy");

  it("in a link is unknown", async () => {
    const link = await encodeLink(bookmarkOf(experiment));
    const parts = [
      key,
      `task.${key}`,
      `model.${key}`,
      `2.${key}`,
      `${key}.polluted`,
      `${key}[polluted]`,
      encodeURIComponent(key),
    ];
    for (const part of parts) await expect(decodeLink(`${link}&${part}=1`), part).rejects.toThrow(/is unknown/);
    for (const part of ["model", "task", "engine", "optimiser", "panel", "task.sample"])
      await inWords(() => decodeLink(`#v1&model=lstm&task=copy&${part}=${key}`));
    await expect(decodeLink(`#v1&model=${key}&task=copy`)).rejects.toThrow(`model ${key} does not exist`);
    await expect(decodeLink(`#v1&model=lstm&task=${key}`)).rejects.toThrow(`task ${key} does not exist`);
  });

  it("in an experiment's file is refused, in every object of it", () => {
    const all = poisoned(JSON.stringify({ ...experiment, changes: [{ update: 3, key: "batch", value: 4 }] }), key);
    expect(all.length).toBeGreaterThan(4);
    for (const json of all) expect(() => checkExperiment(JSON.parse(json)), json).toThrow();
    expect(() => checkExperiment({ ...experiment, changes: [{ update: 3, key, value: 4 }] })).toThrow(/change of/);
  });

  it("in a record that the browser kept changes nothing", async () => {
    const record = trained(blankOf("mine"), 100);
    const header = headerOf(record, "revision", 1234);
    for (const place of [header, header.history, header.experiment, header.origin]) {
      Object.defineProperty(place, key, { value: JSON.parse(poison), enumerable: true, configurable: true });
      await inWords(() => checkHeader(record.id, header));
      Reflect.deleteProperty(place, key);
    }
    expect(checkLabel(JSON.parse(`{ "name": "a", ${JSON.stringify(key)}: ${poison} }`)).name).toBe("a");
  });

  it("in a run file gives a run or a refusal", async () => {
    const entries = unzipSync(await writeRunFile(newRunFile(experiment)));
    for (const name of ["run.json", "experiment.json"])
      for (const json of poisoned(strFromU8(entries[name]), key))
        await inWords(() => readRunFile(zipSync({ ...entries, [name]: strToU8(json) }, { level: 0 })));
  });

  it("in the header of weights is a tensor or a word like any other", async () => {
    const safetensors = (header: string): Uint8Array => {
      const json = strToU8(header);
      const bytes = new Uint8Array(8 + json.length + 4);
      new DataView(bytes.buffer).setUint32(0, json.length, true);
      bytes.set(json, 8);
      return bytes;
    };
    const name = JSON.stringify(key);
    const tensor = '{ "dtype": "F32", "shape": [1], "data_offsets": [0, 4] }';
    await inWords(() => readTensors(safetensors(`{ ${name}: ${tensor} }`)));
    await inWords(() => readTensors(safetensors(`{ "__metadata__": { ${name}: "x" }, "a": ${tensor} }`)));
    await inWords(() => readTensors(safetensors(`{ "__metadata__": { ${name}: ${poison} }, "a": ${tensor} }`)));
    for (const json of poisoned(`{ "a": ${tensor} }`, key)) await inWords(() => readTensors(safetensors(json)));
  });

  it("is the name of a column, and a key of a task of one's own", () => {
    const table = readTable(`${key},b\n1,2\n3,4\n`);
    expect(table.header).toContain(key);
    expect(() => parseJson(`{ ${JSON.stringify(key)}: ${poison} }`)).not.toThrow();
  });

  it("is a name in a text of one's own, or none", async () => {
    const settings = Object.fromEntries([[key, 3]]);
    for (const text of [
      `model ${key}\nsize ${key} = 3\nstate h[${key}]\nh = tanh(linear(x, h))\noutput linear(h)\n`,
      `model Mine\nsize unit = 3\nstate ${key}[unit]\n${key} = tanh(linear(x, ${key}))\noutput linear(${key})\n`,
      `model Mine\nsize unit = 3\nuse ${key}(x) as a[unit]\noutput linear(a)\n`,
    ])
      await inWords(() => compileCell(text, { settings, input: 3, output: 2, library: () => undefined }));
  });
});
