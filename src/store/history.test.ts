import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepest, History } from "./history.ts";

/** A value that deeds set, with a history of them. */
function setUp(): { readonly history: History; readonly set: (to: number) => void; readonly value: () => number } {
  const history = new History();
  let value = 0;
  const set = (to: number): void => {
    const before = value;
    value = to;
    history.add({ deed: "rename", undo: () => void (value = before), redo: () => void (value = to) });
  };
  return { history, set, value: () => value };
}

describe("history", () => {
  it("has nothing to undo of how it began", async () => {
    const { history, set, value } = setUp();
    set(1);
    history.begin();
    expect([await history.undo(), value()]).toEqual([null, 1]);
  });

  it("walks back and forth over what was done, and says what it was", async () => {
    const { history, set, value } = setUp();
    set(1);
    set(2);
    expect(await history.undo()).toBe("rename");
    expect(value()).toBe(1);
    await history.undo();
    expect([value(), await history.undo()]).toEqual([0, null]);
    await history.redo();
    await history.redo();
    expect([value(), await history.redo()]).toEqual([2, null]);
  });

  it("ends what was undone when something else is done", async () => {
    const { history, set, value } = setUp();
    set(1);
    await history.undo();
    set(5);
    expect([await history.redo(), value()]).toEqual([null, 5]);
  });

  it("takes what is dragged for one deed", async () => {
    const { history } = setUp();
    let value = 0;
    for (const to of [1, 2, 3]) {
      const before = value;
      value = to;
      history.add({ deed: "probe", undo: () => void (value = before), redo: () => void (value = to) }, "noise 2");
    }
    await history.undo();
    expect([value, history.state.getState().past.length]).toEqual([0, 0]);
    await history.redo();
    expect(value).toBe(3);
  });

  it("is a hundred deep", async () => {
    const { history, set, value } = setUp();
    for (let i = 1; i <= deepest + 7; i++) set(i);
    while (await history.undo());
    expect(value()).toBe(7);
  });

  it("waits with undo until what is being done is done, also where that fails", async () => {
    const { history, set, value } = setUp();
    set(1);
    let finish: () => void = () => undefined;
    const work = new Promise<void>((resolve) => (finish = resolve)).then(() => set(2));
    void history.during(work);
    const undone = history.undo();
    await Promise.resolve();
    expect(value()).toBe(1);
    finish();
    await undone;
    expect([value(), history.state.getState().past.length]).toEqual([1, 1]);
    await expect(history.during(Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    await history.undo();
    expect(value()).toBe(0);
  });

  it("does one at a time, and stays where it is when one fails", async () => {
    const { history, set, value } = setUp();
    set(1);
    history.add({
      deed: "open",
      undo: () => Promise.reject(new Error("no")),
      redo: () => undefined,
    });
    const both = await Promise.allSettled([history.undo(), history.undo()]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect([value(), history.state.getState().past.length]).toEqual([1, 2]);
  });

  it("comes back to where it was, whatever the walk", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("set", "undo", "redo"), { maxLength: 60 }), async (walk) => {
        const { history, set, value } = setUp();
        const model = { list: [0], at: 0 };
        for (const [i, act] of walk.entries()) {
          if (act === "set") {
            set(i + 1);
            model.list = [...model.list.slice(0, model.at + 1), i + 1];
            model.at++;
          } else if (act === "undo") {
            await history.undo();
            model.at = Math.max(0, model.at - 1);
          } else {
            await history.redo();
            model.at = Math.min(model.list.length - 1, model.at + 1);
          }
          expect(value()).toBe(model.list[model.at]);
        }
      }),
      { numRuns: 60 },
    ));
});
