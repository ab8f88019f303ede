import { expect, test } from "vitest";
import { modelById } from "../../models/all.ts";
import { applyEdit, editsOf } from "../../models/edits.ts";
import { pack } from "../../share/pack.ts";
import { neverLettingGo, writingByContent } from "./lesson.ts";

test.each([
  ["allocation", writingByContent],
  ["free", neverLettingGo],
])("opens the DNC as its guided edit %s leaves it today", async (id, packed) => {
  const edit = editsOf("dnc").find((one) => one.id === id);
  const text = edit && applyEdit(modelById("dnc")?.text ?? "", edit);
  expect(packed).toBe(await pack(text ?? ""));
});
