import { describe, expect, it } from "vitest";
import { taskById } from "../../tasks/all.ts";
import { fittingTasks, type Widths } from "./tasks.ts";

function namesFor(wanted: Widths): readonly string[] {
  const found = [...fittingTasks(wanted)].flatMap((task) => task ?? []);
  for (const { id, settings } of found) expect(taskById(id).open(settings)).toMatchObject(wanted);
  return found.map(({ id }) => id);
}

describe("tasks of the widths of a module", () => {
  it("are those that have them as they come", () => {
    expect(namesFor({ input: 2, output: 1 })).toContain("adding");
    expect(namesFor({ input: 14, output: 10 })).toEqual(["digits"]);
  });

  it("are those that have them with one setting changed", () => {
    expect(namesFor({ input: 10, output: 9 })).toContain("copy");
    expect(namesFor({ input: 10, output: 8 })).toEqual(expect.arrayContaining(["associative-recall", "recall"]));
  });

  it("are none where there are none", () => {
    expect(namesFor({ input: 3, output: 777 })).toEqual([]);
  });
});
