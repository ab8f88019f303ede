import { describe, expect, it } from "vitest";
import { nameReference, referenceTo, shelve, unshelve } from "../core/shelf.ts";
import { readTwoColumns } from "./columns.ts";
import { service } from "./service/task.ts";
import { textClassification } from "./text-classification/task.ts";
import { translation } from "./translation/task.ts";

const names = [["source"], ["target"]] as const;

describe("a table of texts", () => {
  it("gives two columns by name, with single spaces, whatever stands between its cells", () => {
    expect(readTwoColumns('target;note;source\nb;x;" a\nc "', names)).toEqual([["a c", "b"]]);
    expect(readTwoColumns("a\tb\r\nc\td", names)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("comes from a file on the shelf, and is asked for where the file is not there", () => {
    const bytes = new TextEncoder().encode("\ufeffone,two\nthree,four\nfive,six\nseven,two\nnine,six");
    const reference = referenceTo("table.csv", bytes);
    const value = nameReference(reference);
    const opened = [
      () => translation.open({ pair: "own", translations: value }),
      () => textClassification.open({ label: "own", texts: value }),
      () => service.open({ base: "own", questions: value }),
    ];
    for (const open of opened) expect(open).toThrow(/needs the file “table.csv”/);
    shelve(reference.mark, bytes);
    expect(opened.map((open) => open().facts?.[0]?.parameters)).toEqual([
      { count: 5, heldOut: 1 },
      { count: 5, heldOut: 1 },
      { answers: 3, questions: 5 },
    ]);
    unshelve(reference.mark);
  });

  it("opens as its own examples", () => {
    for (const task of [translation, textClassification, service]) {
      const [key = ""] = task.own?.keys ?? [];
      const open = task.open({ ...task.own?.use, [key]: task.own?.example ?? "" });
      expect(open.facts?.length).toBeGreaterThan(0);
    }
  });
});
