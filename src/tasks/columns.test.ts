import { describe, expect, it } from "vitest";
import { rolesIn } from "../core/setting.ts";
import { nameReference, referenceTo, shelve, unshelve } from "../core/shelf.ts";
import { labelledRoles, pairRoles } from "../data/roles.ts";
import { tasks } from "./all.ts";
import { readTwoColumns } from "./columns.ts";
import { service } from "./service/task.ts";
import { textClassification } from "./text-classification/task.ts";
import { translation } from "./translation/task.ts";

const roles = [pairRoles.source, pairRoles.target] as const;

describe("a table of texts", () => {
  it("gives two columns by name, with single spaces, whatever stands between its cells", () => {
    const named = readTwoColumns('target;note;source\nb;x;" a\nc "', roles, "");
    expect(named.rows).toEqual([["a c", "b"]]);
    expect(named.table).toEqual({
      rows: 1,
      columns: 3,
      taken: [
        { role: "source", columns: [2], by: "name" },
        { role: "target", columns: [0], by: "name" },
      ],
    });
    const placed = readTwoColumns("a\tb\r\nc\td", roles, "");
    expect(placed.rows).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(placed.table.taken.map(({ by }) => by)).toEqual(["place", "place"]);
  });

  it("gives the columns that are chosen, and says which of them cannot be", () => {
    const read = (columns: string): unknown => readTwoColumns("a,b,c\nd,e,f", roles, columns).rows;
    expect(read("source:3,target:1")).toEqual([
      ["c", "a"],
      ["f", "d"],
    ]);
    expect(() => read("source:4,target:1")).toThrow(/column 4 is to be taken for “source”, the table has 3/);
    expect(() => read("source:2,target:2")).toThrow(/column 2 is taken for “source” and for “target”/);
    expect(() => read("source:2,target:0")).toThrow(/no column is taken for “target”/);
    expect(() => read("source:2,target:1.3")).toThrow(/2 columns are taken for “target”/);
    expect(() => translation.open({ pair: "own", columns: "source=1" })).toThrow(/columns by number/);
    expect(() => translation.open({ pair: "own", columns: "label:1" })).toThrow(/of source, target/);
  });

  it.each([
    ["English,French", true],
    ["English words/sentences,French sentences", true],
    ["en,zh", true],
    ["英文,中文", true],
    ["English breakfast,petit déjeuner", false],
  ])("that begins with %j has names of columns there: %s, and says so", (first, isHeader) => {
    const { rows, notes } = readTwoColumns(`${first}\none,un\ntwo,deux`, roles, "");
    expect(rows.length).toBe(isHeader ? 2 : 3);
    expect(notes.map(({ key }) => key)).toEqual([isHeader ? "fact.table.header" : "fact.table.first"]);
  });

  it("of labels has names where the first label never comes again, and knows what is no label", () => {
    const { text, label } = labelledRoles;
    const lines = Array.from({ length: 12 }, (_, i) => `a text ${i},${["good", "bad", "nan", "None"][i % 4]}`);
    const { rows, notes } = readTwoColumns(["words,mood", ...lines].join("\n"), [text, label], "");
    expect(rows.map(([, one]) => one)).toEqual(lines.map((_, i) => ["good", "bad", "", ""][i % 4]));
    expect(notes).toMatchObject([
      { key: "fact.table.header", parameters: { got: "words · mood" } },
      { key: "fact.table.noLabel", parameters: { count: 6, got: "nan, None" } },
    ]);
    expect(readTwoColumns(["a text,good", ...lines].join("\n"), [text, label], "").rows.length).toBe(13);
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

  it("has a setting that knows every role its reader takes", () => {
    const roles = tasks.filter(({ settings }) => settings.some(({ kind }) => kind === "columns"));
    expect(roles.length).toBe(8);
    for (const { id, settings, own, open } of roles) {
      const { table } = open({ ...own?.use, [own?.keys[0] ?? ""]: own?.example ?? "" });
      const known = rolesIn(settings).map(({ key }) => key);
      expect(table?.taken.map(({ role }) => role).toSorted(), id).toEqual(known.toSorted());
    }
  });

  it("opens as its own examples", () => {
    for (const task of [translation, textClassification, service]) {
      const [key = ""] = task.own?.keys ?? [];
      const open = task.open({ ...task.own?.use, [key]: task.own?.example ?? "" });
      expect(open.facts?.length).toBeGreaterThan(0);
    }
  });
});
