import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { drawScript, withAnswers } from "./episode.ts";
import type { RuleDraft } from "./grammar.ts";
import { Lengths } from "./lengths.ts";
import { parseJson } from "./json.ts";
import { grammarOf } from "./read-grammar.ts";
import { ruleNames } from "./vocabulary.ts";

/** What the chain makes of `x`, written as characters; `y` and `pairs` are shown too. */
function answer(rule: readonly RuleDraft[], x: string, y = "", pairs = ""): string {
  const grammar = grammarOf(
    JSON.stringify({
      alphabet: { from: "0", to: "o" },
      phases: [
        { show: { name: "x", length: [1, 8] } },
        { show: { name: "y", length: [1, 8] } },
        { show: { name: "pairs", length: [1, 3], keys: ["a", "b", "c"], values: ["1", "2"] } },
        { answer: { of: "x", rule } },
      ],
    }),
  );
  const code = (symbols: string): number[] => Array.from(symbols, (symbol) => grammar.alphabet.indexOf(symbol));
  const script = withAnswers(grammar, [code(x), code(y), code(pairs), []]);
  return (script[3] ?? []).map((symbol) => grammar.alphabet[symbol]).join("");
}

const cases: readonly (readonly [rule: readonly RuleDraft[], x: string, wanted: string, y?: string, pairs?: string])[] =
  [
    [["copy"], "cab", "cab"],
    [["reverse"], "cab", "bac"],
    [["sort"], "caba", "aabc"],
    [[{ sort: "descending" }], "caba", "cbaa"],
    [[{ keep: ["a", "c"] }], "abcb", "ac"],
    [[{ drop: ["a", "c"] }], "abcb", "bb"],
    [["odd"], "abcde", "ace"],
    [["even"], "abcde", "bd"],
    [[{ first: 2 }], "abc", "ab"],
    [[{ first: 5 }], "abc", "abc"],
    [[{ last: 2 }], "abc", "bc"],
    [["unique"], "abacb", "abc"],
    [["frequent"], "abcbca", "a"],
    [["frequent"], "abcbc", "b"],
    [[{ rotate: 1 }], "abcd", "bcda"],
    [[{ rotate: -1 }], "abcd", "dabc"],
    [[{ rotate: 9 }], "ab", "ba"],
    [[{ shift: 1 }], "ano", "bo0"],
    [[{ shift: -1 }], "0b", "oa"],
    [[{ map: { a: "b", b: "a" } }], "abc", "bac"],
    [[{ repeat: 3 }], "ab", "ababab"],
    [[{ count: ["a", "b"] }], "abcab", "4"],
    [[{ count: { of: ["a"], modulo: 2 } }], "aba", "0"],
    [["sum"], "123", "6"],
    [["cumulate"], "1213", "1347"],
    [[{ add: "y" }], "123", "243", "12"],
    [[{ add: "y" }], "o1", "12", "21"],
    [[{ join: "y" }], "ab", "abcd", "cd"],
    [[{ lookup: "pairs" }], "cad", "21d", "", "a1c2"],
    [[{ after: "y" }], "acd", "cad", "ac"],
    [["reverse", { drop: ["c"] }, "unique"], "acbab", "ba"],
  ];

describe("rules", () => {
  it.each(cases.map((one) => [one] as const))("make what is wanted: %j", ([rule, x, wanted, y, pairs]) => {
    expect(answer(rule, x, y, pairs)).toBe(wanted);
  });

  it("are all tried here", () => {
    const named = cases.flatMap(([rule]) => rule.map((one) => (typeof one === "string" ? one : Object.keys(one)[0])));
    expect(new Set(named)).toEqual(new Set(ruleNames));
  });
});

describe("what is shown", () => {
  const scripts = (text: object): readonly (readonly (readonly number[])[])[] => {
    const grammar = grammarOf(JSON.stringify({ alphabet: { from: "a", to: "f" }, ...text }));
    const random = randomStream(1, "shown");
    return Array.from({ length: 200 }, () => drawScript(random, grammar, new Lengths(grammar, random)));
  };
  const answered = { answer: { rule: ["copy"] } };

  it("is of the length that was drawn, and reaches both ends of its range", () => {
    const lengths = scripts({ phases: [{ show: { length: [2, 5] } }, answered] }).map(([x]) => x?.length);
    expect(new Set(lengths)).toEqual(new Set([2, 3, 4, 5]));
  });

  it("does not repeat itself where it is distinct", () => {
    for (const [x = []] of scripts({ phases: [{ show: { length: 5, distinct: true } }, answered] }))
      expect(new Set(x).size).toBe(5);
  });

  it("among pairs is of their keys, and as many as a named phase shows", () => {
    const phases = [
      { show: { name: "p", length: [1, 3], keys: ["a", "b", "c"], values: ["d", "e"] } },
      { show: { name: "q", length: "p", among: "p", distinct: true } },
      { answer: { of: "q", rule: [{ lookup: "p" }] } },
    ];
    for (const [p = [], q = [], answer = []] of scripts({ phases })) {
      expect(q.toSorted()).toEqual(p.filter((_, i) => i % 2 === 0).toSorted());
      expect(answer).toEqual(q.map((key) => p[p.indexOf(key) + 1]));
    }
  });
});

describe("rules as an input method or a word processor writes them", () => {
  const rules = {
    alphabet: { from: "a", to: "f" },
    phases: [{ show: { from: 1, to: 2 } }, { answer: { of: 0, rule: ["reverse"] } }],
  };
  const plain = JSON.stringify(rules, null, 1);
  const written = plain
    .replace(/"([^"]*)"/g, "“$1”")
    .replaceAll(":", "：")
    .replaceAll(",", "，")
    .replaceAll("[", "［")
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

  it("are the same rules", () => {
    expect(written).toContain("“from”： “a”，");
    expect(parseJson(`\ufeff${written}`)).toEqual(shifted(parseJson(plain)));
  });

  it("keep such signs within plain quotes, and the other way round", () => {
    expect(parseJson('"“a”：１"')).toMatchObject({ value: "“a”：１" });
    expect(parseJson("“it's：１”")).toMatchObject({ value: "it's：１" });
    expect(() => parseJson("“a")).toThrow(/a closing "/);
  });

  /** Every place one later, for the mark of byte order. */
  function shifted(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(shifted);
    if (node instanceof Map) return new Map([...node].map(([key, value]) => [key, shifted(value)]));
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).map(
      ([key, value]: [string, unknown]) => [key, /offset$/i.test(key) ? Number(value) + 1 : shifted(value)] as const,
    );
    return Object.fromEntries(entries);
  }
});
