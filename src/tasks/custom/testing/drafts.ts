/** Valid grammars for property tests: names that exist, symbols of the alphabet, answers that are never surely empty. */
import * as fc from "fast-check";
import type { AlphabetDraft, Draft, LengthDraft, PhaseDraft, RuleDraft } from "../grammar.ts";
import { ruleKinds, ruleNames, type RuleName } from "../vocabulary.ts";

/** With 0 and 1, so that everything can be counted modulo 2. */
const alphabets: fc.Arbitrary<AlphabetDraft> = fc.oneof(
  fc.constant(["0", "1"]),
  fc.constant({ from: "0", to: "9" }),
  fc.constant({ bits: 1 }),
  fc.constant(["a", "bc", "0", "1", "学", "🦊"]),
  fc.constant({ from: "0", to: "m" }),
);

const bitsAlphabet: AlphabetDraft = { bits: 3 };

/** From at most four to four. */
const length: fc.Arbitrary<LengthDraft> = fc.oneof(
  fc.constant(4),
  fc.integer({ min: 1, max: 4 }).map((least): LengthDraft => [least, 4]),
);
const waiting: fc.Arbitrary<LengthDraft> = fc.oneof(
  fc.nat(5),
  fc.nat(5).map((least): LengthDraft => [least, 9]),
);

function symbolsIn(alphabet: AlphabetDraft): readonly string[] {
  if ("bits" in alphabet) return alphabet.bits === 1 ? ["0", "1"] : ["000", "101"];
  return "from" in alphabet ? ["0", "1"] : alphabet;
}

function ruleOf(alphabet: AlphabetDraft, hasPairs: boolean): fc.Arbitrary<RuleDraft> {
  const some = fc.subarray([...symbolsIn(alphabet)], { minLength: 1 });
  const known = ruleNames.filter((name) => name !== "count" || alphabet !== bitsAlphabet);
  return fc.constantFrom(...known.filter((name) => name !== "lookup" || hasPairs)).chain((name) => {
    const kind = ruleKinds[name].parameter;
    if (kind === "none") return fc.constant<RuleDraft>(name);
    if (kind === "number") return numberFor(name).map((value) => ({ [name]: value }));
    if (kind === "order") return fc.constantFrom<RuleDraft>(name, { [name]: "ascending" }, { [name]: "descending" });
    if (kind === "symbols") return some.map((symbols) => ({ [name]: symbols }));
    if (kind === "count") return some.map((of) => ({ [name]: { of, modulo: 2 } }));
    if (kind === "map")
      return some.map((from) => ({ [name]: Object.fromEntries(from.map((one) => [one, from[0] ?? ""])) }));
    return fc.constant<RuleDraft>({ [name]: kind === "pairs" ? "pairs" : "x" });
  });
}

function numberFor(name: RuleName): fc.Arbitrary<number> {
  return name === "rotate" || name === "shift" ? fc.integer({ min: -9, max: 9 }) : fc.integer({ min: 1, max: 2 });
}

const markers = fc.constantFrom<PhaseDraft>({ marker: "|" }, { marker: "go" });

function betweenOf(alphabet: AlphabetDraft): fc.Arbitrary<readonly PhaseDraft[]> {
  const from = [...symbolsIn(alphabet)];
  const distract = waiting.map((length): PhaseDraft => ({ distract: { length, from } }));
  return fc.array(fc.oneof(markers, waiting.map((wait): PhaseDraft => ({ wait })), distract), { maxLength: 2 }); // prettier-ignore
}

export const drafts: fc.Arbitrary<Draft> = fc
  .tuple(fc.oneof(alphabets, fc.constant(bitsAlphabet)), fc.boolean())
  .chain(([alphabet, hasPairs]) => {
    const symbols = symbolsIn(alphabet);
    const x = length.map((length): PhaseDraft => ({ show: { name: "x", length } }));
    const pairs: PhaseDraft = { show: { name: "pairs", length: [1, 2], keys: symbols, values: symbols } };
    const asked = fc.constantFrom<PhaseDraft>(
      { show: { name: "q", length: "x", among: hasPairs ? "pairs" : "x" } },
      { show: { name: "q", length: [2, 4], from: symbols } },
    );
    const rule = ruleOf(alphabet, hasPairs);
    const answer = fc
      .record({
        of: fc.constantFrom("x", "q"),
        rule: fc.tuple(rule, fc.array(rule.filter((one) => one !== "even"), { maxLength: 1 })).map(([one, more]) => [one, ...more]), // prettier-ignore
      })
      .chain((given) => fc.constantFrom<PhaseDraft>({ answer: given }, { answer: { ...given, end: true } }));
    const between = betweenOf(alphabet);
    return fc
      .tuple(x, between, asked, between, fc.array(answer, { minLength: 1, maxLength: 2 }), fc.boolean())
      .map(([x, first, asked, second, answers, flag]) => {
        return { alphabet, flag, phases: [x, ...first, ...(hasPairs ? [pairs] : []), asked, ...second, ...answers] };
      });
  });
