import { describe, expect, it } from "vitest";
import { parseColumns } from "../core/columns.ts";
import { sessionRoles, signalRoles } from "./roles.ts";
import { readTable } from "./table.ts";
import { chosenColumns } from "./taken.ts";

const reasons = (text: string, roles: typeof signalRoles | typeof sessionRoles, columns: string): unknown =>
  chosenColumns(readTable(text), Object.values(roles), parseColumns(columns) ?? new Map()).map(
    ({ role, columns: taken, by }) => [role, taken, by],
  );

describe("what a person chose of a table", () => {
  it("is told with its reason; so is what is left: named so, or by its place", () => {
    expect(reasons("no,sort,time,x,y\n1,a,2,3,4\n1,a,3,4,5", signalRoles, "trial:1,label:2")).toEqual([
      ["trial", [0], "chosen"],
      ["label", [1], "chosen"],
      ["time", [2], "name"],
      ["channel", [3, 4], "place"],
    ]);
    expect(reasons("a,b\nc,d", sessionRoles, "session:2,item:1")).toEqual([
      ["session", [1], "chosen"],
      ["item", [0], "chosen"],
      ["time", [], "place"],
    ]);
  });
});
