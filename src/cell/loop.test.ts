import { describe, expect, it, test } from "vitest";
import { library } from "../models/all.ts";
import { compileCell } from "./compile.ts";
import { cost } from "./cost.ts";
import { recordingPlan } from "./compiled.ts";
import type { Program } from "./program.ts";

const sizes = "model m\nsize layer = 2\nsize hop = 3\nsize unit = 4\nfirst = linear[unit](x)\n";

function compile(lines: string): Program {
  return compileCell(`${sizes}${lines}`, { settings: {}, input: 2, output: 2, library });
}

const namesOf = ({ parameters }: Program): string[] => parameters.map(({ name }) => name);

/** A loop of `outer` around one of `inner`. */
function nested(outer: string, inner: string, within = "", between = ""): string {
  return `${outer} layer with u = first
  ${between}
  ${inner} hop with v = u
    ${within}
    v' = v + tanh(linear[unit](v))
  end
  u' = 0.5 * v
end
output linear(u)
`;
}

describe("a loop in a loop", () => {
  it("shares its weights, or has its own, as both loops say", () => {
    const names = (outer: string, inner: string): string[] =>
      namesOf(compile(nested(outer, inner))).filter((name) => name.endsWith("v.v"));
    expect(names("repeat", "repeat")).toEqual(["v.v"]);
    expect(names("stack", "repeat")).toEqual(["layer1.v.v", "layer2.v.v"]);
    expect(names("repeat", "stack")).toEqual(["hop1.v.v", "hop2.v.v", "hop3.v.v"]);
    expect(names("stack", "stack")).toEqual([1, 2].flatMap((l) => [1, 2, 3].map((h) => `layer${l}.hop${h}.v.v`)));
  });

  it("has states of each turn of both", () => {
    const { states } = compile(nested("stack", "stack", "state s[unit]\n    s' = s + v"));
    expect(states.map(({ name }) => name)).toEqual([1, 2].flatMap((l) => [1, 2, 3].map((h) => `layer${l}.hop${h}.s`)));
  });

  test.each([["repeat", "stack"], ["stack", "repeat"]])("in a %s, a %s has none where turns share everything", (outer, inner) => {
    expect(() => compile(nested(outer, inner, "state s[unit]\n    s' = s + v"))).toThrow("state s stands inside repeat");
  }); // prettier-ignore

  it("may have states again once the inner loop has ended", () => {
    const { states } = compile(
      nested("stack", "repeat").replace("u' = 0.5 * v", "state s[unit]\n  s' = s + v\n  u' = s'"),
    );
    expect(states.map(({ name }) => name)).toEqual(["layer1.s", "layer2.s"]);
  });

  it("is one signal over the axes of both, of as many values as both have turns", () => {
    const { named, values } = compile(nested("stack", "repeat", "gate g = sigmoid(v)", "signed wide = 2 * u"));
    const turns = (name: string): unknown => named.find((one) => one.name === name)?.turns;
    expect(turns("g")).toMatchObject({ axes: ["layer", "hop"], values: { length: 6 } });
    expect(turns("wide")).toMatchObject({ axes: ["layer"], values: { length: 2 } });
    expect(turns("first")).toBeUndefined();
    const program = compile(nested("stack", "repeat", "gate g = sigmoid(v)"));
    const signal = recordingPlan(program).signals.find(({ name }) => name === "g");
    expect(signal).toMatchObject({ axes: ["layer", "hop", "unit"], sizes: [2, 3, 4] });
    expect(values.length).toBeGreaterThan(0);
  });

  it("that has the same names as another one after it is a signal of its own", () => {
    const loop = "repeat hop with q = first\n  look = tanh(q)\n  q' = q + look\nend\n";
    const again = loop.replaceAll("q", "p");
    const { named } = compile(`${loop}${again}output linear(p)`);
    const looks = named.filter(({ name }) => name === "look").map(({ turns }) => turns?.values);
    expect(looks.map((values) => values?.length)).toEqual([3, 3]);
    expect(new Set(looks.flat()).size).toBe(6);
  });

  it("knows in which turn of both it stands, as a number too", () => {
    const program = compile(
      `param table[layer, hop] = 1\n${nested("repeat", "repeat", "v2 = at[hop](at[layer](table, layer), hop) * (10 * layer + hop)")}`,
    );
    const used = program.values.flatMap((value) => (value.op === "constant" ? [value.value] : []));
    expect(used).toEqual(expect.arrayContaining([0, 1, 2, 10]));
    const picks = program.values.flatMap((value) => (value.op === "pick" ? [value.index] : []));
    expect(picks.length).toBe(12);
  });

  it("gives the weights of each turn a start of its own", () => {
    const program = compile(nested("stack", "repeat", "", "param p[unit] = 1 / (1 + layer)"));
    const starts = program.parameters.filter(({ name }) => name.endsWith(".p")).map(({ initial }) => initial);
    expect(starts).toEqual([{ kind: "constant", value: 1 }, { kind: "constant", value: 0.5 }]); // prettier-ignore
  });

  it("costs as much as all its turns", () => {
    const flops = (outer: number, inner: number): number => {
      const text = `${sizes}${nested("repeat", "repeat")}`.replace("layer = 2", `layer = ${outer}`);
      const options = { settings: {}, input: 2, output: 2, library };
      return cost(compileCell(text.replace("hop = 3", `hop = ${inner}`), options), 1, 1).flops;
    };
    const one = flops(2, 4) - flops(2, 3);
    expect((flops(4, 4) - flops(4, 3)) / one).toBeCloseTo(2, 1);
  });
});

test.each([
  ["a loop over the axis of one around it", "repeat layer\n  repeat layer\n  end\nend", "a loop over layer stands inside a loop over layer"],
  ["loops of too many turns", "size many = 1000\nsize more = 1000\nrepeat many\n  repeat more\n  end\nend", "more than 20000 lines"],
  ["a turn's number outside of the loop", "a = 2 * layer", "nothing is called layer here"],
])("%s is refused", (_, lines, message) => {
  expect(() => compile(`${lines}\noutput linear(first)`)).toThrow(message);
}); // prettier-ignore

test("what a used model calls its axes is no turn of a loop around it", () => {
  const text = "repeat hop with u = first\n  use rnn(u) as r[unit]\n  u' = r\nend\noutput linear(u)";
  const other = (name: string): string | undefined =>
    name === "rnn" ? "model rnn\nsize unit = 2\nh = tanh(linear[unit](x)) * hop\noutput linear(h)" : undefined;
  const options = { settings: {}, input: 2, output: 2, library: other };
  expect(() => compileCell(sizes + text, options)).toThrow("nothing is called hop here");
});
