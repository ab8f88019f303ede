/** Changes of a network as they come from outside: a link, a script. */
import type { SignalAct } from "../cell/intervene.ts";
import { Problem } from "../core/problem.ts";
import { mostChanges, type NetworkChange } from "./changed.ts";

const ops = ["set", "scale", "hold", "point", "swap", "take"] as const satisfies readonly SignalAct["op"][];

type Fields = Readonly<Record<string, unknown>>;

/** `given` as changes, each with nothing but what belongs to it. @throws Problem that says what was wanted. */
export function checkNetworkChanges(given: unknown): readonly NetworkChange[] {
  if (!Array.isArray(given)) throw unfit("a list of changes", given);
  if (given.length > mostChanges) throw new Problem("intervene.many", { got: given.length, limit: mostChanges });
  return given.map((one: unknown) => {
    if (typeof one !== "object" || one === null) throw unfit("an object with a signal or a weight, and an op", one);
    const fields = one as Fields;
    return Object.hasOwn(fields, "weight") ? weightChange(fields) : signalChange(fields);
  });
}

function weightChange(fields: Fields): NetworkChange {
  const op = fields["op"];
  if (op !== "weight.set" && op !== "weight.scale") throw unfit("the op weight.set or weight.scale", op);
  const index = fields["index"] ?? [];
  if (!Array.isArray(index)) throw unfit("a list of indices as index", index);
  const places = index.map((place: unknown) => whole("index", place));
  return { op, weight: text("weight", fields["weight"]), index: places, value: number("value", fields["value"]) };
}

function signalChange(fields: Fields): NetworkChange {
  const { op, to } = fields as { readonly op: unknown; readonly to: unknown };
  const found = ops.find((one) => one === op);
  if (found === undefined) throw unfit(`an op of ${ops.join(", ")}`, op);
  return {
    signal: text("signal", fields["signal"]),
    ...actOf(found, fields),
    from: whole("from", fields["from"] ?? 0),
    to: to === null || to === undefined ? null : whole("to", to),
    at: indices(fields["at"] ?? {}),
  };
}

function actOf(op: SignalAct["op"], fields: Fields): SignalAct {
  const along = (): string => text("along", fields["along"]);
  switch (op) {
    case "set":
    case "scale":
      return { op, value: number("value", fields["value"]) };
    case "hold":
      return { op };
    case "point":
      return { op, along: along() };
    case "swap":
      return { op, along: along(), other: whole("other", fields["other"]) };
    case "take":
      return { op, episode: whole("episode", fields["episode"]) };
  }
}

function indices(at: unknown): Readonly<Record<string, number>> {
  if (typeof at !== "object" || at === null) throw unfit("indices by axis as at", at);
  return Object.fromEntries(Object.entries(at).map(([axis, index]) => [axis, whole(axis, index)]));
}

function text(key: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw unfit(`a name as ${key}`, value);
}

function number(key: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw unfit(`a finite number as ${key}`, value);
}

/** Links write six digits, and of an episode nine. */
function whole(key: string, value: unknown): number {
  const most = key === "episode" ? 1_000_000_000 : 999_999;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw unfit(`a whole number from 0 to ${most} as ${key}`, value);
}

function unfit(wanted: string, got: unknown): Problem {
  return new Problem("intervene.form", { wanted, got: String(got).slice(0, 40) });
}
