import { expect, it } from "vitest";
import { asSentence } from "./sentence.ts";

it("a problem that stands alone begins with a capital, unless it begins with a name", () => {
  expect(asSentence("the run file has no weights", { name: "weights" })).toBe("The run file has no weights");
  expect(asSentence("line 3: too long", { got: 3 })).toBe("Line 3: too long");
  expect(asSentence("long has 3 rows", { name: "long" })).toBe("long has 3 rows");
  expect(asSentence("experiment.json in the run file", {})).toBe("experiment.json in the run file");
  expect(asSentence("x has 3 channels", {})).toBe("x has 3 channels");
  expect(asSentence("运行文件已损坏", {})).toBe("运行文件已损坏");
});
