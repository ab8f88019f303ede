import { expect, it } from "vitest";
import { modelById } from "../../models/all.ts";
import { applyEdit, editsOf } from "../../models/edits.ts";
import { pack } from "../../share/pack.ts";
import { measured } from "../measure.ts";
import { played } from "../testing/train.ts";
import { lesson, lookingAlike } from "./lesson.ts";

it("opens the LSTM with attention as its guided edit leaves it today", async () => {
  const edit = editsOf("lstm-attention").find(({ id }) => id === "alike");
  const text = edit && applyEdit(modelById("lstm-attention")?.text ?? "", edit);
  expect(lookingAlike).toBe(await pack(text ?? ""));
});

it("finds the look at step 2 for the second answer, with three seeds", { timeout: 120_000 }, async () => {
  const where = lesson.steps.filter(({ id }) => id === "where");
  for (const more of [0, 1, 2]) {
    const [{ step, after }] = await played({ ...lesson, steps: where }, more);
    expect(step.predict?.kind === "place" && measured(step.predict.of, after)).toBe(2);
  }
});
