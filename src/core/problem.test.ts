import { afterEach, expect, test } from "vitest";
import { wordsOf } from "../i18n/translate.ts";
import { Problem, sayProblems } from "./problem.ts";
import { problems } from "./problems.ts";

afterEach(() => sayProblems(problems));

test("a problem says its sentence from the moment its words are here, and its key and its numbers before", () => {
  sayProblems({});
  const problem = new Problem("task.unknown", { id: "copi", known: "copy" }, { line: 2, column: 1 });
  expect(problem.message).toBe('line 2: task.unknown {"id":"copi","known":"copy"}');
  expect(wordsOf("en").problem(problem)).toBe(
    "Something went wrong (task.unknown), and the words for it could not be fetched.",
  );
  sayProblems(problems);
  expect(problem.message).toContain("copi");
  expect(problem.message).not.toContain("task.unknown");
});
