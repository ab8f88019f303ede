import { expect, it } from "vitest";
import { exampleText } from "../tasks/custom/write-grammar.ts";
import { checkExperiment } from "../train/check.ts";
import { presetById } from "../train/presets.ts";
import { decodeLink } from "./decode.ts";
import { encodeLink } from "./encode.ts";
import { bookmarkOf } from "./bookmark.ts";

it.each(["rules", "sequences"])("%s of one's own travel in a link", async (key) => {
  const text = key === "rules" ? exampleText("pairs") : "a b -> b\nb c -> c\n学 a -> 学\nc -> c\n";
  const task = { id: "custom", settings: { given: key, [key]: text } };
  const experiment = checkExperiment({ ...presetById("ntm-copy"), task });
  const [back] = (await decodeLink(await encodeLink(bookmarkOf(experiment)))).runs;
  expect(back?.experiment).toEqual(experiment);
  expect(back?.experiment.task.settings[key]).toBe(text);
});
