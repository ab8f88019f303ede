import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPicture, writePicture } from "./picture-file.ts";

const picture = {
  update: 7,
  loss: 0.5,
  metrics: { wrongBits: 3 },
  points: [1, 0.7, 7, 0.5],
  readings: [{ key: "reading.copy.delimiter", parameters: { length: 2 }, symbol: "|" }],
  trace: {
    steps: 2,
    signals: [
      {
        name: "w",
        axes: ["time", "slot"],
        sizes: [2, 3],
        meaning: "write" as const,
        isState: true,
        uses: ["gate"],
        formula: ["2 · ", { signal: "gate", isBefore: false }],
        data: Float32Array.of(1, 0, 0, 0, 1, 0),
      },
    ],
  },
};

describe("a recorded episode", () => {
  it("comes back from its file as it went in", () => {
    expect(readPicture(writePicture(picture))).toEqual(picture);
  });

  it("is shipped with the page, of a machine that copies without a mistake", () => {
    const path = "public/pretrained/ntm-copy/trace.safetensors";
    expect(existsSync(path)).toBe(true);
    const { metrics, trace } = readPicture(readFileSync(path));
    expect(metrics["wrongBits"]).toBeLessThan(0.1);
    expect(trace.signals.map(({ meaning }) => meaning)).toEqual(expect.arrayContaining(["read", "write"]));
  });

  it("is refused when it is something else", () => {
    expect(() => readPicture(new Uint8Array(3))).toThrow("not a safetensors file");
  });
});
