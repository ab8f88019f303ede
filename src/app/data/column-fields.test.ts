import { describe, expect, it } from "vitest";
import { exchanged } from "./column-fields.tsx";

const roles = [{ key: "trial" }, { key: "label" }, { key: "channel", isMany: true }];
const taken = [
  { role: "trial", columns: [0], by: "place" },
  { role: "label", columns: [1], by: "place" },
  { role: "channel", columns: [2, 3], by: "place" },
] as const;
const after = (changed: string, next: readonly number[]) =>
  exchanged(roles, taken, changed, next).map(({ columns }) => columns);

describe("another column for a role", () => {
  it("changes places with the role that had it", () => {
    expect(after("trial", [1])).toEqual([[1], [0], [2, 3]]);
  });

  it("is no channel any more", () => {
    expect(after("label", [3])).toEqual([[0], [3], [2]]);
  });

  it("that becomes a channel leaves its role with none, to be chosen", () => {
    expect(after("channel", [1, 2, 3])).toEqual([[0], [], [1, 2, 3]]);
  });
});
