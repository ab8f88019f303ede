import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { readTensors, writeTensors } from "../../train/safetensors.ts";
import { picture } from "../testing/run-files.ts";
import { readPicture, writePicture } from "./picture.ts";
import type { Picture } from "./run-file.ts";

/** The file of `picture` with another text of what is told of it. */
function told(change: (header: string) => string): Uint8Array {
  const { tensors, metadata } = readTensors(writePicture(picture));
  return writeTensors({ tensors, metadata: { picture: change(metadata["picture"] ?? "") } });
}

describe("a recorded episode", () => {
  it("comes back from its file as it went in", () => {
    expect(readPicture(writePicture(picture), 7)).toEqual(picture);
    const untold: Picture = {
      ...picture,
      told: null,
      trace: { ...picture.trace, signals: picture.trace.signals.slice(1) },
    };
    expect(readPicture(writePicture(untold), 7)).toEqual(untold);
  });

  it.each([
    [(text: string) => text.replace('"write"', '"scribble"'), /w, meaning: expected gate/],
    [(text: string) => text.replace('["time","slot"]', '["slot","time","x"]'), /w, axes: expected time × … of 2 steps/],
    [(text: string) => text.replace('"steps":2', '"steps":3'), /of 3 steps, got 2 × 3/],
    [(text: string) => text.replace('"w":', '"v":'), /tensor w: no axes/],
    [(text: string) => text.replace('"isState":true', '"isState":1'), /w, isState: expected true or false/],
    [(text: string) => text.replace('"signal":"gate"', '"signal":7'), /w, formula, 2: expected a text/],
    [(text: string) => text.replace('"symbol":"|"', '"symbol":["|"]'), /readings, 1: expected a text/],
    [(text: string) => text.replace('"length":2', '"length":{}'), /readings, 1, length: expected a text/],
    [(text: string) => text.replace('"update":7', '"update":8'), /update: expected a whole number from 0 to 7/],
    [() => "null", /picture.safetensors: expected an object/],
    [() => "{", /picture.safetensors in the run file is not JSON/],
  ])("is refused in words when it is told otherwise, case %#", (change, message) => {
    expect(() => readPicture(told(change), 7)).toThrow(Problem);
    expect(() => readPicture(told(change), 7)).toThrow(message);
  });

  it("is refused when it is something else", () => {
    expect(() => readPicture(new Uint8Array(3), 7)).toThrow("not a safetensors file");
    expect(() => readPicture(writeTensors({ tensors: [], metadata: {} }), 7)).toThrow("holds no recorded episode");
  });
});
