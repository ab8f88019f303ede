/**
 * Changes of a network ⇄ their part of a link: `op:signal:…:from:to:…`, separated by commas. Every one ends in
 * a number, so that nothing that gets stuck to the end of a link is taken for a name.
 */
import { checkNetworkChanges } from "../train/change-form.ts";
import { isWeightChange, mostChanges, type NetworkChange, type WeightChange } from "../train/changed.ts";
import { unfit } from "./parts.ts";

const key = "intervene";
const wanted = "changes such as set:f:0.5:3:7:unit:2";

/** `name`: how a name is written within a list. */
export function encodeChanges(changes: readonly NetworkChange[], name: (name: string) => string): string {
  return changes.map((change) => fieldsOf(change, name).join(":")).join(",");
}

function fieldsOf(change: NetworkChange, name: (name: string) => string): readonly (string | number)[] {
  if (isWeightChange(change)) return [change.op, name(change.weight), change.value, ...change.index];
  const { op, signal, from, to, at } = change;
  const places = Object.entries(at).flatMap(([axis, index]) => [name(axis), index]);
  return [op, name(signal), ...argumentsOf(change, name), from, to ?? "", ...places];
}

function argumentsOf(
  change: Exclude<NetworkChange, WeightChange>,
  name: (name: string) => string,
): readonly (string | number)[] {
  switch (change.op) {
    case "set":
    case "scale":
      return [change.value];
    case "hold":
      return [];
    case "point":
      return [name(change.along)];
    case "swap":
      return [name(change.along), change.other];
    case "take":
      return [change.episode];
  }
}

/** What the fields of each operation are called, besides its steps. */
const argumentNames: Readonly<Record<string, readonly string[]>> = {
  set: ["value"],
  scale: ["value"],
  hold: [],
  point: ["along"],
  swap: ["along", "other"],
  take: ["episode"],
};

/** `name`: the name that stands in a list. @throws Problem. */
export function decodeChanges(given: string, name: (item: string) => string): readonly NetworkChange[] {
  const items = given === "" ? [] : given.split(",", mostChanges + 1);
  return checkNetworkChanges(items.map((item) => decodeChange(item, name)));
}

function decodeChange(item: string, name: (item: string) => string): unknown {
  const [op = "", subject = "", ...fields] = item.split(":");
  if (op.startsWith("weight."))
    return { op, weight: name(subject), value: numberIn(fields[0], item), index: fields.slice(1).map((one) => numberIn(one, item)) }; // prettier-ignore
  const names = Object.hasOwn(argumentNames, op) ? argumentNames[op] : undefined;
  if (!names) throw unfit(key, wanted, item);
  const given = names.map((one, i): [string, unknown] => [
    one,
    one === "along" ? name(fields[i] ?? "") : numberIn(fields[i], item),
  ]);
  const [from, to, ...places] = fields.slice(names.length);
  const at = placesIn(places, item, name);
  return {
    ...Object.fromEntries(given),
    op,
    signal: name(subject),
    from: numberIn(from, item),
    to: to === "" ? null : numberIn(to, item),
    at,
  };
}

function placesIn(
  fields: readonly string[],
  item: string,
  name: (item: string) => string,
): Readonly<Record<string, number>> {
  if (fields.length % 2 !== 0) throw unfit(key, wanted, item);
  const pairs = Array.from({ length: fields.length / 2 }, (_, i): [string, number] => [
    name(fields[2 * i] ?? ""),
    numberIn(fields[2 * i + 1], item),
  ]);
  return Object.fromEntries(pairs);
}

function numberIn(field: string | undefined, item: string): number {
  if (field !== undefined && /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?$/.test(field)) return Number(field);
  throw unfit(key, wanted, item);
}
