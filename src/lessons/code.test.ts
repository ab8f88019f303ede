import fc from "fast-check";
import { expect, test } from "vitest";
import { Problem } from "../core/problem.ts";
import { decodeCode, encodeCode, type Code } from "./code.ts";

const answer = fc.oneof(fc.nat(3), fc.array(fc.integer({ min: 0, max: 100 }).map((n) => n / 100), { minLength: 2, maxLength: 21 })); // prettier-ignore
const step = fc.record({
  id: fc.constantFrom("a", "race", "now-you"),
  predicted: fc.option(answer),
  seen: fc.option(fc.nat(3)),
  proofs: fc.array(fc.record({ update: fc.nat(5000), fingerprint: fc.constantFrom("abc123def456", "000000000001") }), {
    maxLength: 4,
  }),
  link: fc.option(fc.constantFrom("#v1&model=lstm&task=parity&update=40")),
});
const answers = fc.option(fc.array(fc.option(fc.nat(3)), { maxLength: 12 }));
const codes: fc.Arbitrary<Code> = fc.record({
  lesson: fc.constantFrom("what-an-rnn-forgets", "small"),
  name: fc.string({ maxLength: 60 }),
  steps: fc.array(step, { maxLength: 6 }),
  test: fc.record({ before: answers, after: answers }),
});

test("a code is read as what was written, on one line without spaces", async () => {
  await fc.assert(
    fc.asyncProperty(codes, async (code) => {
      const written = await encodeCode(code);
      expect(written).toMatch(/^mnemo2\.\w{6}\.[\w-]+$/);
      expect(await decodeCode(` ${written}\n`)).toEqual(code);
    }),
  );
});

test("a letter that is changed, lost or doubled is found, whichever it is", async () => {
  const written = await encodeCode({ lesson: "small", name: "", steps: [{ id: "a", predicted: 1, seen: 0, proofs: [], link: null }], test: { before: [0, null], after: null } }); // prettier-ignore
  for (let at = 0; at < written.length; at++) {
    const other = written[at] === "A" ? "B" : "A";
    const wounds = [
      written.slice(0, at) + other + written.slice(at + 1),
      written.slice(0, at) + written.slice(at + 1),
      written.slice(0, at) + written[at] + written.slice(at),
    ];
    for (const wounded of wounds) await expect(decodeCode(wounded)).rejects.toThrow(Problem);
  }
});

test("whatever is pasted is a code or a sentence", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `mnemo2.${text}`),
      ),
      async (text) => {
        await decodeCode(text).catch((error: unknown) => expect(error).toBeInstanceOf(Problem));
      },
    ),
  );
});
