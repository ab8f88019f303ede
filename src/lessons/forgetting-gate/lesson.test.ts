import { expect, it } from "vitest";
import { modelById } from "../../models/all.ts";
import { applyEdit, editsOf } from "../../models/edits.ts";
import { decodeLink } from "../../share/decode.ts";
import { pack } from "../../share/pack.ts";
import { measured } from "../measure.ts";
import { played } from "../testing/train.ts";
import { lesson, withoutForgetting } from "./lesson.ts";

it("opens the LSTM beside its text as the guided edit leaves it today", async () => {
  const edit = editsOf("lstm").find(({ id }) => id === "forget");
  const text = edit && applyEdit(modelById("lstm")?.text ?? "", edit);
  expect(withoutForgetting).toBe(await pack(text ?? ""));
  for (const { open } of lesson.steps.filter(({ id }) => ["count", "turn"].includes(id)))
    expect((await decodeLink(open ?? "")).runs.map(({ experiment }) => experiment.model.text)).toEqual([
      undefined,
      text,
    ]);
});

it("finds the gate most open at the only 0, with three seeds", { timeout: 120_000 }, async () => {
  const where = lesson.steps.filter(({ id }) => id === "where");
  for (const more of [0, 1, 2]) {
    const [{ step, after }] = await played({ ...lesson, steps: where }, more);
    expect(step.predict?.kind === "place" && measured(step.predict.of, after)).toBe(4);
  }
});
