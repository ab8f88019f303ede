import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { labelAmong, readDrawings, writeDrawings } from "./drawing.ts";

const text = "# two\n= 3\n..ff\n80..\n\n= ?\n....\n..01\n";

describe("drawings as text", () => {
  it("say label and pixels, in lines that a person can read", () => {
    const [three, nobody] = readDrawings(text, 2, 2, 9);
    expect([three?.label, three?.line, [...(three?.pixels ?? [])]]).toEqual(["3", 2, [0, 255, 128, 0]]);
    expect([nobody?.label, [...(nobody?.pixels ?? [])]]).toEqual(["", [0, 0, 0, 1]]);
    expect(writeDrawings([three!, nobody!], 2)).toBe("= 3\n..ff\n80..\n= ?\n....\n..01\n");
    expect([labelAmong(three!, ["1", "3"]), labelAmong(nobody!, ["1", "3"])]).toEqual([1, -1]);
  });

  it("come back as they were written", () => {
    const drawing = fc.record({
      label: fc.constantFrom("", "A", "7", "字"),
      pixels: fc.uint8Array({ minLength: 6, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(drawing, { minLength: 1, maxLength: 5 }), (drawings) => {
        const read = readDrawings(writeDrawings(drawings, 3), 2, 3, 5);
        expect(read.map(({ label, pixels }) => ({ label, pixels: [...pixels] }))).toEqual(
          drawings.map(({ label, pixels }) => ({ label, pixels: [...pixels] })),
        );
      }),
    );
  });

  it.each([
    ["", "drawing.none", undefined],
    ["\n..ff", "drawing.label", { line: 2, column: 1 }],
    ["= 3\n..ff", "drawing.height", { line: 1, column: 1 }],
    ["= 3\n..ff\n..ff\n..ff", "drawing.height", { line: 1, column: 1 }],
    ["= 3\n..ff\n..f", "drawing.width", { line: 3, column: 1 }],
    ["= 3\n..ff\n..fx", "drawing.pixel", { line: 3, column: 3 }],
    ["= 1\n....\n....\n".repeat(4), "drawing.many", undefined],
  ])("%j is refused with its place", (given, key, place) => {
    try {
      readDrawings(given, 2, 2, 3);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect([(error as Problem).key, (error as Problem).place]).toEqual([key, place]);
    }
  });

  it("with a label that is no class are refused with those that are", () => {
    const [drawing] = readDrawings("\n= x\n....\n....", 2, 2, 3);
    expect(() => labelAmong(drawing!, ["0", "1"])).toThrow(/line 2.*“x”.*0, 1/);
  });

  it("are read or refused, whatever the text", () => {
    const line = fc.constantFrom("= 1", "= ?", "..ff", "....", "# x", "", "zz", "=");
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 8 }), (lines) => {
        try {
          expect(readDrawings(lines.join("\n"), 2, 2, 3).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});
