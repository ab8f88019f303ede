import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { nameReference, referenceTo, shelve } from "../../core/shelf.ts";
import { readSessions } from "../../data/sessions.ts";
import { faultOf } from "../../data/testing/fault.ts";
import { upTo } from "../choose.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { sessionOf } from "./generate.ts";
import { sessions } from "./task.ts";

function openOwn(text: string, more: Record<string, number> = {}): OpenTask {
  const bytes = new TextEncoder().encode(text);
  const file = referenceTo("sessions.csv", bytes);
  shelve(file.mark, bytes);
  return sessions.open({ source: "own", sessions: text && nameReference(file), ...more });
}

/** Items of each episode by name, the last one wanted included. */
function itemsOf({ labels, input: width }: OpenTask, { size, steps, input, target, mask }: Episodes): string[][] {
  const names = labels?.input ?? [];
  return upTo(size).map((episode) => {
    const times = upTo(steps).filter((time) => mask[episode * steps + time] === 1);
    const seen = times.map((time) => {
      const start = (episode * steps + time) * width;
      return names[input.subarray(start, start + width).indexOf(1)] ?? "";
    });
    return [...seen, names[target[episode * steps + (times.at(-1) ?? 0)] ?? 0] ?? ""];
  });
}

describe("a table of sessions", () => {
  it("is read by the names of its columns, whatever their order, and rows of a session may stand apart", () => {
    const read = readSessions("ItemId,when,SessionId\na,x,1\nb,x,2\nc,x,1");
    expect(read).toMatchObject({ sessions: [["a", "c"], ["b"]], hasTimes: false });
    expect(read.table.taken.map(({ role, columns, by }) => [role, ...columns, by])).toEqual([
      ["session", 2, "name"],
      ["item", 0, "name"],
      ["time", "place"],
    ]);
  });

  it("is put in order by its times: of looks, and of the sessions' beginnings", () => {
    const text =
      "session,item,time\n1,late,2020-01-03 10:00\n2,first,2020-01-01 09:00\n1,later,2020-01-04 10:00\n2,second,2020-01-01 09:05\n1,early,2020-01-02 10:00";
    expect(readSessions(text)).toMatchObject({
      sessions: [
        ["first", "second"],
        ["early", "late", "later"],
      ],
      hasTimes: true,
    });
  });

  it("without names has the session first, then the item, then the time if there is one", () => {
    expect(readSessions("s1,a\ns1,b\ns2,c").sessions).toEqual([["a", "b"], ["c"]]);
    expect(readSessions("s1,a,9\ns1,b,5\ns1,c,5").sessions).toEqual([["b", "c", "a"]]);
  });

  it.each([
    ["", "data.empty", undefined],
    ["session,thing\n1,2", "table.noColumn", 1],
    ["session,item\n1,", "table.blank", 2],
    ["1,2\n1", "table.ragged", 2],
    ["session,item,time\n1,a,2020-01-01\n1,b,soon", "time.row", 3],
  ])("is refused with the line where it is none: %j", (text, key, line) => {
    expect(faultOf(() => readSessions(text))).toEqual([key, line]);
  });
});

describe("sessions of one's own", () => {
  const example = sessions.own?.example ?? "";
  const written = new Set(readSessions(example).sessions.map((items) => items.join()));

  it("are shown as they are, each up to its end, with what comes next as the target", () => {
    const open = openOwn(example);
    expect([open.input, open.output]).toEqual([6, 6]);
    for (const kind of ["draw", "heldOut"] as const)
      for (const items of itemsOf(open, open[kind](randomStream(1, kind), 50))) expect(written).toContain(items.join());
  });

  it("never show in training what is held out", () => {
    const text = upTo(40)
      .flatMap((i) => [`${i},a${i},${i}`, `${i},b,${i}`, `${i},c${i % 3},${i}`])
      .join("\n");
    const open = openOwn(`session,item,time\n${text}\n98,b,0\n98,c0,0`);
    const shown = (kind: "draw" | "heldOut"): Set<string> =>
      new Set(itemsOf(open, open[kind](randomStream(1, kind), 300)).map((items) => items.join()));
    expect(shown("heldOut")).toEqual(new Set(["b,c0", "b,c1", "b,c2"]));
    expect([...shown("draw")].filter((items) => items.startsWith("a")).length).toBe(31);
    expect(open.facts).toContainEqual({ key: "fact.sessionsLast", parameters: { heldOut: 9 } });
    expect(open.facts).toContainEqual({ key: "fact.sessionsRare", parameters: { looks: 9, items: 9, most: 512 } });
  });

  it("are cut where they are longer than an episode, and say so", () => {
    const text = upTo(10)
      .flatMap((i) => upTo(30).map((k) => `${i},item ${k}`))
      .join("\n");
    const open = openOwn(text, { length: 8 });
    expect(open.longest).toBe(7);
    const [first] = itemsOf(open, open.draw(randomStream(1, "data"), 1));
    const start = Number(first?.[0]?.split(" ")[1]);
    expect(first).toEqual(upTo(8).map((k) => `item ${start + k}`));
    expect(open.facts?.at(-1)).toEqual({ key: "fact.sessionsLong", parameters: { count: 10, length: 8 } });
  });

  it("keep the 512 most frequent items of the training part, whatever there are", () => {
    const text = upTo(60)
      .flatMap((i) => [`${i},common`, `${i},common`, ...upTo(20).map((k) => `${i},rare ${20 * i + k}`)])
      .join("\n");
    const open = openOwn(text);
    expect([open.input, open.labels?.input?.[0]]).toEqual([512, "common"]);
    const rare = open.facts?.find(({ key }) => key === "fact.sessionsRare");
    expect(rare?.parameters).toEqual({ looks: 1200 - 511, items: 1200 - 511, most: 512 });
  });

  it("have names in readings, and an end", () => {
    const open = openOwn(example);
    const episodes = open.heldOut(randomStream(2, "held-out"), 1);
    const output = new Float32Array(episodes.steps * open.output);
    const [reading] = open.read(episodes, output);
    expect(reading?.parameters.item).toBe(itemsOf(open, episodes)[0]?.[0]);
    const short = upTo(40).map((seed) => open.read(open.draw(randomStream(seed, "data"), 1), null));
    expect(short.some((readings) => readings.at(-1)?.key === "reading.sessions.over")).toBe(true);
  });

  it("are measured against tables of the training part, which know what a made-up shop does", () => {
    const random = randomStream(3, "shop");
    const text = upTo(2000)
      .flatMap((i) =>
        [...sessionOf(random, { groups: 10, perGroup: 20, revisit: 0.25 }, 12)].map((item) => `${i},${item}`),
      )
      .join("\n");
    const open = openOwn(`session,item\n${text}`);
    const blank = open.heldOut(randomStream(1, "held-out"), 20);
    const { markovRecall = 0, popularityRecall = 1 } = open.score(blank, new Float32Array(blank.target.length * 200));
    expect(markovRecall).toBeGreaterThan(0.7);
    expect(popularityRecall).toBeLessThan(0.12);
  });

  it.each([
    ["", "data.empty", undefined],
    ["1,a\n1,b", "sessions.few", undefined],
    [
      upTo(100)
        .map((i) => `${i},a${i}\n${i},b${i}`)
        .join("\n"),
      "sessions.strange",
      undefined,
    ],
    [
      upTo(100)
        .map((i) => `${i},a`)
        .join("\n"),
      "sessions.few",
      undefined,
    ],
  ])("that are too few are refused", (text, key, line) => {
    expect(faultOf(() => openOwn(text))).toEqual([key, line]);
  });
});
