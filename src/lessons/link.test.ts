/** A lesson that travels in a link is what was sent, or a sentence. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Problem } from "../core/problem.ts";
import { bookmarkOf, silentView } from "../share/bookmark.ts";
import { decodeLink } from "../share/decode.ts";
import { encodeLink } from "../share/encode.ts";
import { pack } from "../share/pack.ts";
import { defaultExperiment } from "../train/presets.ts";
import type { Lesson, Said } from "./lesson.ts";
import { readLesson } from "./read.ts";
import { smallLesson } from "./testing/small.ts";

const linkWith = (lessonFile: string): Promise<string> =>
  encodeLink({ ...bookmarkOf(defaultExperiment()), view: { ...silentView, lessonFile } });

const sentence = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).filter((text) => text.trim() !== "");
const said: fc.Arbitrary<Said> = fc.record({ en: sentence, zh: sentence });
const lessons: fc.Arbitrary<Lesson> = fc
  .record({ title: said, what: said, says: fc.array(said, { minLength: 6, maxLength: 6 }) })
  .map(({ title, what, says }) => ({
    ...smallLesson,
    title,
    what,
    steps: smallLesson.steps.map((step, i) => ({ ...step, say: says[i] ?? title })),
  }));

test("a lesson is read as what was written", async () => {
  await fc.assert(
    fc.asyncProperty(lessons, async (lesson) => {
      const { view } = await decodeLink(await linkWith(JSON.stringify(lesson)));
      expect(view.lesson).toBeNull();
      expect(readLesson(view.lessonFile ?? "")).toEqual(lesson);
    }),
    { numRuns: 60 },
  );
});

test("whatever is packed in its place is read as a lesson or answered by a sentence", async () => {
  const packed = fc.oneof(fc.string().map((text) => pack(text)), fc.json().map((text) => pack(text)), fc.string().map((text) => Promise.resolve(text))); // prettier-ignore
  const base = await encodeLink(bookmarkOf(defaultExperiment()));
  await fc.assert(
    fc.asyncProperty(packed, async (text) => {
      const link = `${base}&lessonFile=packed:${encodeURIComponent(await text)}`;
      const read = decodeLink(link).then(({ view }) => readLesson(view.lessonFile ?? ""));
      await expect(read).rejects.toThrow(Problem);
    }),
  );
});

test("one that is too long says so", async () => {
  const noise = Array.from({ length: 30_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + ((i * 7919 + i * i * 31) % 20_000)),
  );
  await expect(linkWith(noise.join(""))).rejects.toThrow(/the lesson has 30000 characters, packed more than the 24000/);
});
