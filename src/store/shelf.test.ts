import { expect, it } from "vitest";
import { fakePlayground, small } from "./fake.ts";
import { runOf } from "./run.ts";
import { blankRecord, withLast } from "./runs.ts";

it("keeps a run that has come from another tab where what was done before it is undone", async () => {
  const { playground, end } = fakePlayground();
  await playground.open(small);
  await playground.train(16);
  await playground.looker.look(10);
  await playground.fork();
  const foreign = runOf({ ...blankRecord(small), update: 5 });
  playground.runs.setState((state) => withLast(state, foreign));
  await playground.history.undo();
  expect(playground.runs.getState().order).toContain(foreign.id);
  end();
});
