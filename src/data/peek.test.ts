import { describe, expect, it } from "vitest";
import { writeColumns, type Role } from "../core/columns.ts";
import { nameReference, referenceTo, shelve, unshelve } from "../core/shelf.ts";
import { peekAtData, peekTable } from "./peek.ts";
import { answerRoles, labelledRoles, pairRoles, seriesRoles, sessionRoles, signalRoles } from "./roles.ts";

const suggested = (roles: Readonly<Record<string, Role>>, text: string): string | null => {
  const peek = peekTable(text, Object.values(roles));
  return peek && writeColumns(peek.suggested);
};
const lines = (count: number, row: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i)).join("\n");

describe("a look at the beginning of a table", () => {
  it("says what its columns are called, hold and begin with", () => {
    expect(peekTable("day,sold,what,note\n2024-01-01,3,tea,\n2024-01-02,4,jam,", [])?.columns).toEqual([
      { name: "day", kind: "dates", example: "2024-01-01" },
      { name: "sold", kind: "numbers", example: "3" },
      { name: "what", kind: "words", example: "tea" },
      { name: "note", kind: "blank", example: "" },
    ]);
    expect(peekTable("1,a\n2,b", [])?.columns.map(({ name }) => name)).toEqual(["1", "2"]);
  });

  it("leaves to the reader what it takes by names, or rightly by places", () => {
    expect(suggested(labelledRoles, "id,label,text\n1,a,it is\n2,b,it was\n3,a,so it is")).toBe("");
    expect(suggested(pairRoles, "a,b\nc,d\ne,f")).toBe("");
    expect(suggested(pairRoles, "1,one\n2,two\n7,seven")).toBe("");
    expect(suggested(answerRoles, "how much is it,three crowns and a half\nwhere are you,here")).toBe("");
    expect(suggested(sessionRoles, "anna,tea\nanna,jam\nben,tea")).toBe("");
  });

  it("leaves to the reader of a series what it finds by itself, though its values stand in no first place", () => {
    expect(
      suggested(
        seriesRoles,
        lines(6, (i) => `2024-01-0${i + 1},${(i * i) % 5}`),
      ),
    ).toBe("");
  });

  it("finds the label before the text", () => {
    const text = lines(12, (i) => `${1 + (i % 3)},"Wall St. falls, ${i}","short sellers are seeing green again, ${i}"`);
    expect(suggested(labelledRoles, text)).toBe("text:3,label:1");
  });

  it("finds sentences between their numbers", () => {
    const text = lines(
      6,
      (i) => `${1276 + 3 * i}\tLet us try ${"again ".repeat(i)}\t${77 + 8 * i}\tVersuchen wir ${i}.`,
    );
    expect(suggested(pairRoles, text)).toBe("source:2,target:4");
  });

  it("finds the time after the rating", () => {
    const text = lines(9, (i) => `${196 + (i % 3)}\t${242 + (i % 4)}\t${1 + (i % 5)}\t${881250949 + 7 * i}`);
    expect(suggested(sessionRoles, text)).toBe("session:1,item:2,time:4");
  });

  it("finds the time in the third place: no reader of signals looks for it there", () => {
    const row = (i: number, time: string): string =>
      `${Math.floor(i / 6)},${i < 12 ? "left" : "right"},${time},0.${i},1.${i}`;
    const dated = lines(24, (i) => row(i, `2024-01-01 00:00:${String(i).padStart(2, "0")}`));
    expect(suggested(signalRoles, dated)).toBe("trial:1,label:2,time:3,channel:4.5");
    const counted = lines(24, (i) => row(i, String(1704067200 + i)));
    expect(suggested(signalRoles, counted)).toBe("trial:1,label:2,time:3,channel:4.5");
    const looks = lines(9, (i) => `${196 + (i % 3)},${242 + (i % 4)},${881250949 + 7 * i}`);
    expect(suggested(sessionRoles, looks)).toBe("session:1,item:2,time:3");
  });

  it("finds trials, labels and channels behind the number of a row", () => {
    const text = lines(24, (i) => `${i},${Math.floor(i / 6)},${i < 12 ? "left" : "right"},0.${i},1.${i}`);
    expect(suggested(signalRoles, text)).toBe("trial:2,label:3,time:0,channel:4.5");
  });

  it("fills in what names leave open", () => {
    const text = `when,text,mood\n${lines(8, (i) => `2024-01-0${i + 1},it was ${i} times as good,${i % 2 ? "good" : "bad"}`)}`;
    expect(suggested(labelledRoles, text)).toBe("text:2,label:3");
  });

  it("is none where there is no table, and ends with a whole row", () => {
    expect(peekTable("a,b\nc", [])).toBe(null);
    const long = lines(9000, (i) => `"a, ""${i}""\nb",${i % 2}`);
    expect(peekTable(long, [])?.columns).toHaveLength(2);
  });

  it("looks into a file that a setting names, in UTF-8 or UTF-16, wherever a letter is cut, and only if it is there", () => {
    const text = lines(30_000, (i) => `${"学".repeat(1 + (i % 3))},${i % 2},记忆 ${i}`);
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
    for (const bytes of [new TextEncoder().encode(text), utf16]) {
      const file = referenceTo("long.csv", bytes);
      const peek = (): unknown => peekAtData(nameReference(file), [])?.columns.map(({ kind }) => kind);
      expect(peek()).toBe(undefined);
      shelve(file.mark, bytes);
      expect(peek()).toEqual(["words", "numbers", "words"]);
      unshelve(file.mark);
    }
    expect(peekAtData("a,1\nb,2", [])?.columns).toHaveLength(2);
    expect(peekAtData("", [])).toBe(null);
  });
});
