import fc from "fast-check";
import { expect, test } from "vitest";
import { isOurs, readCommand } from "./messages.ts";

test.each([
  [{ type: "train" }, { type: "train", updates: null }],
  [
    { type: "train", updates: 100 },
    { type: "train", updates: 100 },
  ],
  [{ type: "pause", other: 1 }, { type: "pause" }],
  [
    { type: "open", link: "#v1" },
    { type: "open", link: "#v1" },
  ],
  [
    { type: "step", step: 0 },
    { type: "step", step: 0 },
  ],
  [
    { type: "read", what: "weights" },
    { type: "read", what: "weights", id: "" },
  ],
])("reads %j, and nothing that it does not name", (message, command) => {
  expect(readCommand({ mnemoscope: 1, ...message })).toEqual(command);
});

test.each([
  [{ mnemoscope: 2, type: "train" }, "mnemoscope: 1 was expected"],
  [{ mnemoscope: 1, type: "train", updates: 0.5 }, "updates: a whole number"],
  [{ mnemoscope: 1, type: "train", updates: "9" }, "updates: a whole number"],
  [{ mnemoscope: 1, type: "open", link: "x".repeat(70_000) }, "link: a text of at most 65536"],
  [{ mnemoscope: 1, type: "step", step: -1 }, "step: a whole number from 0"],
  [{ mnemoscope: 1, type: "read", what: "cookies" }, "what: trace, weights or metrics"],
  [{ mnemoscope: 1, type: "read", what: "trace", id: 7 }, "id: a text"],
  [{ mnemoscope: 1, type: "constructor" }, "train, pause, open, step or read"],
])("refuses %j in words", (message, why) => {
  expect(readCommand(message)).toMatchObject({ why: expect.stringContaining(why) as string });
});

test("whatever a page sends is a command, refused, or not for us; nothing throws", () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      if (!isOurs(message)) return;
      const command = readCommand(message);
      expect("why" in command || ["train", "pause", "open", "step", "read"].includes(command.type)).toBe(true);
    }),
  );
});
