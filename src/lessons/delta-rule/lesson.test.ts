import { expect, it } from "vitest";
import { modelById } from "../../models/all.ts";
import { applyEdit, editsOf } from "../../models/edits.ts";
import { pack } from "../../share/pack.ts";
import { keepingEveryStep } from "./lesson.ts";

it("opens linear attention as its guided edit leaves it today", async () => {
  const edit = editsOf("linear-attention").find(({ id }) => id === "keep");
  const text = edit && applyEdit(modelById("linear-attention")?.text ?? "", edit);
  expect(keepingEveryStep).toBe(await pack(text ?? ""));
});
