import { expect, it } from "vitest";
import { withRun } from "./one-file.ts";

const file = (run: string): string =>
  `<p></p><script type="text/plain" id="file-page">abc</script><script type="text/plain" id="file-run">${run}</script><script>x</script>`;

it("puts a run where there was none, and in place of another", () => {
  expect(withRun(file(""), "QUJD")).toBe(file("QUJD"));
  expect(withRun(file("QUJD"), "RA==")).toBe(file("RA=="));
});

it("refuses a file that is no page", () => {
  expect(() => withRun("<p></p>", "QUJD")).toThrow("no place for a run");
});
