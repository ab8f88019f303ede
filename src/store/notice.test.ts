import { expect, test } from "vitest";
import { Problem } from "../core/problem.ts";
import { complain, createNoticeStore, dismissLast, isPassing, notify } from "./notice.ts";

test("news passes by itself; what went wrong, and what one should know, stays", () => {
  const store = createNoticeStore();
  notify(store, "share.copied");
  notify(store, "share.differs");
  complain(store, new Problem("run.preset", { id: "a", known: "b" }), "share.badLink");
  expect(store.getState().notices.map(isPassing)).toEqual([true, false, false]);
});

test("the newest is dismissed first, until there is none", () => {
  const store = createNoticeStore();
  notify(store, "share.copied");
  notify(store, "share.verified");
  expect(dismissLast(store)).toBe(true);
  expect(store.getState().notices.map(({ key }) => key)).toEqual(["share.copied"]);
  expect([dismissLast(store), dismissLast(store)]).toEqual([true, false]);
});
