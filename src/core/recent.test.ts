import fc from "fast-check";
import { expect, it } from "vitest";
import { Recent } from "./recent.ts";

it("holds what was used last, makes what it does not hold, and lets go of the rest, each once", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 0, max: 8 })), (most, keys) => {
      const gone: number[] = [];
      const recent = new Recent<number, { readonly key: number }>(most, ({ key }) => gone.push(key));
      let held: number[] = [];
      let made = 0;
      for (const key of keys) {
        const before = made;
        expect(recent.get(key, () => (made++, { key })).key).toBe(key);
        expect(made - before).toBe(held.includes(key) ? 0 : 1);
        held = [...held.filter((other) => other !== key), key].slice(-most);
      }
      expect(made).toBe(gone.length + held.length);
    }),
  );
});

it("holds nothing of what could not be made", () => {
  const recent = new Recent<string, number>(2);
  const fail = (): number => {
    throw new Error("no");
  };
  expect(() => recent.get("a", fail)).toThrow("no");
  expect(recent.get("a", () => 3)).toBe(3);
});
