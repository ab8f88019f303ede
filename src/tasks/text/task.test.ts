import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { OpenTask } from "../task.ts";
import { encodeText, unknownCharacter } from "./encode.ts";
import { samples } from "./samples.ts";
import { text } from "./task.ts";

const shakespeare = "../shared/data/tinyshakespeare.txt";

function own(words: string, settings: Readonly<Record<string, number>> = {}): OpenTask {
  return text.open({ sample: "own", text: words, ...settings });
}

describe("text", () => {
  it("wants, at every character of a window, the one after it", () => {
    const task = own("abcdefgh".repeat(40), { window: 8 });
    const { input, target, steps } = task.draw(randomStream(1, "data"), 3);
    const classes = task.output;
    const code = (position: number): number => input.subarray(position * classes, (position + 1) * classes).indexOf(1);
    for (let episode = 0; episode < 3; episode++)
      for (let time = 0; time + 1 < steps; time++)
        expect(target[episode * steps + time]).toBe(code(episode * steps + time + 1));
  });

  it("never trains on the held-out end", () => {
    const task = own("ab".repeat(500) + "XY".repeat(26), { window: 8 });
    const isHeldOut = (code: number): boolean => /[XY]/.test(task.alphabet?.[code] ?? "");
    for (let step = 0; step < 50; step++) {
      expect([...task.draw(randomStream(1, "data", step), 4).target].some(isHeldOut)).toBe(false);
      expect([...task.heldOut(randomStream(1, "held-out", step), 4).target].every(isHeldOut)).toBe(true);
    }
  });

  it("gives a silent output log₂ of the alphabet in bits per character", () => {
    const task = own("abcdefg".repeat(40), { window: 8 });
    const episodes = task.heldOut(randomStream(1, "held-out"), 4);
    const metrics = task.score(episodes, new Float32Array(4 * 8 * 8));
    expect(metrics.bitsPerCharacter).toBeCloseTo(3, 9);
  });

  it("counts code points, not UTF-16 units, and reads Chinese aloud", () => {
    const task = own("学而时习之，不亦说乎？𠮷".repeat(20), { window: 8 });
    expect(task.alphabet).toContain("𠮷");
    const readings = task.read(task.probe(randomStream(1, "probe")), null);
    expect(readings.every((reading) => Array.from(reading.symbol).length === 1)).toBe(true);
  });

  it("gives the commonest characters a class and all others one together", () => {
    const { alphabet, codes } = encodeText("aaaaa bbb cc d".repeat(20), 8, 3, 1e6);
    expect(alphabet).toEqual(["a", " ", "b", unknownCharacter]);
    expect([...codes.subarray(10, 14)]).toEqual([3, 3, 1, 3]);
  });

  it("reads line ends of any system, and drops a byte order mark", () => {
    const plain = "one\ntwo\n".repeat(20);
    expect(encodeText("\ufeff" + plain.replaceAll("\n", "\r\n"), 8, 99, 1e6)).toEqual(encodeText(plain, 8, 99, 1e6));
  });
});

describe("a text that is no text", () => {
  it.each([
    ["empty", "", /empty/],
    ["only space", " \n\t ", /empty/],
    ["short", "abc", /3 characters.*need at least 36/],
    ["binary with NUL", "abc\0".repeat(100), /does not look like text/],
    ["binary, wrongly decoded", "ab\ufffd".repeat(100), /100 of 300/],
    ["binary, lone surrogates", "ab\ud800".repeat(100), /does not look like text/],
  ])("because it is %s is refused", (_, words, message) => {
    expect(() => own(words, { window: 8 })).toThrow(message);
  });

  it("but over the limit is refused with both numbers", () => {
    expect(() => own("ab".repeat(3e6))).toThrow(/6000000/);
  });
});

describe("real texts", () => {
  it("are brought along: a sample in English and one in Chinese, each long enough for every window", () => {
    for (const sample of Object.keys(samples)) expect(() => text.open({ sample, window: 256 })).not.toThrow();
  });

  it.skipIf(!existsSync(shakespeare))("opens a megabyte of real plays (needs ../shared)", () => {
    const task = own(readFileSync(shakespeare, "utf8"));
    expect(task.alphabet?.length).toBe(66);
    expect(task.alphabet?.[0]).toBe(" ");
  });
});
