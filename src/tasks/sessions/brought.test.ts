/** Looks of customers as shops export them. */
import { describe, expect, it } from "vitest";
import { lines, outcomeOf, upTo } from "../testing/brought.ts";
const rowsOf = (count: number, row: (i: number) => string, head = "", below = ""): string =>
  lines(head, count, row, below);
const sess = (i: number): { u: number; it: string; ts: number } => ({
  u: Math.floor(i / 5),
  it: `p${(i * 7 + Math.floor(i / 5)) % 9}`,
  ts: 1600000000 + 3600 * i,
});

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    "named",
    rowsOf(400, (i) => `${sess(i).u},${sess(i).it},${sess(i).ts}`, "user_id,item_id,timestamp"),
    /session:1.*item:2.*time:3/,
  ],
  [
    "iso",
    rowsOf(400, (i) => `${sess(i).u},${sess(i).it},${new Date(sess(i).ts * 1000).toISOString()}`, "session,item,time"),
    /time:3/,
  ],
  [
    "us",
    rowsOf(400, (i) => `${sess(i).u},${sess(i).it},${1600000000000000 + 1e6 * i}`, "session,item,event_time"),
    /session:1.*item:2/,
  ],
  [
    "ratings-dat",
    rowsOf(400, (i) => `${sess(i).u}::${(i * 7) % 9}::${(i % 5) + 1}::${sess(i).ts}`),
    /session:1.*item:2.*time:4/,
  ],
  [
    "retail-rocket",
    rowsOf(
      400,
      (i) => `${sess(i).ts}000,${sess(i).u},view,${(i * 7) % 9},`,
      "timestamp,visitorid,event,itemid,transactionid",
    ),
    /session:2.*item:4.*time:1/,
  ],
  [
    "diginetica",
    rowsOf(
      400,
      (i) => `${sess(i).u};;${(i * 7) % 9};${1000 * (i % 5)};2016-05-0${1 + (i % 9)}`,
      "sessionId;userId;itemId;timeframe;eventdate",
    ),
    /session:1.*item:3/,
  ],
  [
    "last-fm",
    rowsOf(
      400,
      (i) =>
        `user_${sess(i).u}\t${new Date(sess(i).ts * 1000).toISOString()}\t\tArtist ${(i * 7) % 9}\t\tTrack ${(i * 7) % 11}`,
    ),
    /session:1.*time:2/,
  ],
  ["baskets", rowsOf(100, (i) => `bread milk p${i % 7} p${(i * 3) % 7}`), /PROBLEM table\.tooFew/],
  [
    "jsonl",
    rowsOf(400, (i) => JSON.stringify({ session: sess(i).u, item: sess(i).it, time: sess(i).ts })),
    /session:1.*item:2.*time:3/,
  ],
  [
    "events-json",
    JSON.stringify(
      upTo(100).map((s) => ({
        session: s,
        events: upTo(4).map((j) => ({ aid: (s * 3 + j) % 9, ts: 1600000000 + j })),
      })),
    ),
    /PROBLEM sessions\.few/,
  ],
  [
    "zh",
    rowsOf(400, (i) => `用户${sess(i).u},商品${(i * 7) % 9},2021/1/${1 + (i % 28)} ${i % 24}:00`, "用户,商品,时间"),
    /session:1/,
  ],
  [
    "unsorted",
    rowsOf(
      400,
      (i) => {
        const j = (i * 37) % 400;
        return `${sess(j).u},${sess(j).it},${sess(j).ts}`;
      },
      "user,item,time",
    ),
    /session:1/,
  ],
];

describe("a table of looks that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("sessions", given)).toMatch(outcome);
  });
});
