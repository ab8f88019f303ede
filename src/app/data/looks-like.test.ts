import { describe, expect, it } from "vitest";
import { aboutTasks } from "../../tasks/about.ts";
import { looksLike } from "./looks-like.ts";

/** Sentences in columns are no table. */
const ofTables = aboutTasks.filter(
  ({ id, own, settings }) => own && id !== "entities" && settings.some(({ kind }) => kind === "columns"),
);

describe("a text that is no table", () => {
  it.each([
    ["one line with commas", "河水向东流，石头向西看。".repeat(80)],
    ["one line of English", "the sea, the stone, the sea, "],
    ["a Chinese poem, a couplet a line", "河水向东流，石头向西看。\n山中有老人，不知今日月。\n".repeat(20)],
  ])("looks like the data of no task: %s", (_, text) => {
    expect(ofTables.length).toBeGreaterThan(3);
    for (const task of ofTables) expect([task.id, looksLike(task, text)]).toEqual([task.id, false]);
  });

  it("is told from a table, with full-width commas too, or with sentences in its cells", () => {
    for (const text of ["月份，气温\n一月，3.5\n二月，4.1", "Go.\tVa !\nRun!\tCours。\n"])
      for (const task of ofTables) expect([task.id, looksLike(task, text)]).toEqual([task.id, true]);
  });
});
