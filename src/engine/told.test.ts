import { expect, test } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { library } from "../models/all.ts";
import type { FormulaPart } from "../core/signal.ts";
import { toldOf } from "./told.ts";

const said = (formula: readonly FormulaPart[] | undefined): string =>
  (formula ?? [])
    .map((part) => (typeof part === "string" ? part : `${part.signal}${part.isBefore ? "₋" : ""}`))
    .join("");

function toldIn(text: string): ReturnType<typeof toldOf> {
  return toldOf(compileCell(text, { settings: {}, input: 2, output: 2, library }));
}

test("each step of a head's addressing tells its formula down to recorded values", () => {
  const told = toldIn(library("ntm") ?? "");
  expect(said(told.get("ww.content")?.formula)).toBe("softmax(ww.strength · cosine(memory₋, ww.key))");
  expect(said(told.get("ww.gated")?.formula)).toBe("ww.blend · ww.content + (1 − ww.blend) · ww₋");
  expect(said(told.get("ww.shifted")?.formula)).toBe("rotate(ww.gated, ww.move)");
  expect(said(told.get("ww")?.formula)).toBe("normalise(ww.shifted^ww.sharp)");
});

test("what a value uses is of the same step, through whatever has no name", () => {
  const told = toldIn(`model small
size unit = 2
state h[unit]
gate g = sigmoid(linear[unit](x, h))
h' = 2 * (g * h + 1)
signed y = h' - g
output linear(y)
`);
  expect(told.get("g")?.uses).toEqual([]);
  expect(told.get("h")).toMatchObject({ isState: true, uses: ["g"] });
  expect(told.get("y")?.uses).toEqual(["h", "g"]);
  expect(said(told.get("h")?.formula)).toBe("2 · (g · h₋ + 1)");
  expect(told.get("g")?.isState).toBe(false);
});

test("an axis and its alias are told of the amounts that have both", () => {
  const told = toldIn(`model pairs
size slot = 3
size from = slot
state w[slot], link[slot, from], inner[slot, from]
write w' = softmax[slot](linear[slot](x))
amount link' = w' * w@from
signed inner' = link' - w'
output linear(link')
`);
  expect(told.get("link")?.relates).toEqual(["slot", "from"]);
  for (const name of ["w", "inner"]) expect(told.get(name)?.relates).toBeUndefined();
});

test("numbers are short, and what has no record goes by its name", () => {
  const told = toldIn(`model small
state n = 0
n' = n + 1
hidden = where(step < 3, -1000000000, 0.000001) + stop(n)
signed y = hidden * 2
output linear(y)
`);
  expect(said(told.get("hidden")?.formula)).toBe("where(step < 3, −1e9, 0.000001) + n₋");
});

test("axes whose indices are computed with are told of the values over them", () => {
  const told = toldIn(`model counting
size unit = 9
size degree = 9
state h[unit], m[degree]
m' = m / (1 + index[degree]()) + sum[unit](h)
h' = tanh(linear[unit](x, h))
output linear(h', m')
`);
  expect(told.get("m")?.counted).toEqual(["degree"]);
  expect(told.get("h")?.counted).toBeUndefined();
});
