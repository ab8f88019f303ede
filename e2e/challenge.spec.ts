/** A challenge: a goal within limits, entered by a code; the teacher's page ranks the entries and runs each again. */
import { encodeCode } from "../src/lessons/code.ts";
import { smallLesson } from "../src/lessons/testing/small.ts";
import { expect, openPage, test, train } from "./open.ts";

const challenge = {
  ...smallLesson,
  id: "challenge",
  title: { en: "Fewest parameters" },
  steps: [
    {
      id: "go",
      say: { en: "Parity, with little." },
      open: "v1&model=rnn&unit=3&task=parity&task.to=4&seed=3&engine=wasm",
      goal: {
        say: { en: "An accuracy above 0.01" },
        check: { of: { metric: "accuracy" }, above: 0.01 },
        parameters: 60,
        updates: 50,
      },
    },
  ],
};

test("a run that meets a challenge is entered, ranked and checked; one that breaks its rules is told which", async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  const buffer = Buffer.from(JSON.stringify(challenge));
  const file = { name: "lesson.json", mimeType: "application/json", buffer };
  await page.getByLabel("Open a lesson file…").setInputFiles(file);
  const strip = page.getByRole("region", { name: "Lesson: Fewest parameters" });
  await expect(strip).toContainText("✓ at most 50 updates, now 0");
  await expect(strip).toContainText("Not yet reached.");
  await train(page, 5);
  await expect(strip).toContainText("Reached.");
  await expect(strip).toContainText("✓ at most 50 updates, now 5");
  await train(page, 60);
  await expect(strip).toContainText("✗ at most 50 updates, now 65");
  await expect(strip.getByRole("button", { name: "Enter this run instead" })).toHaveCount(0);
  await strip.getByRole("button", { name: "Code for the teacher" }).click();
  const own = page.getByRole("dialog", { name: "Code for the teacher" });
  await own.getByLabel("Name, if you like").fill("Ada");
  const code = own.getByRole("textbox", { name: "Code for the teacher" });
  await expect(code).toHaveValue(/^mnemo2\./);
  const written = await code.inputValue();
  await own.getByRole("button", { name: "Close" }).click();
  await strip.getByRole("button", { name: "Leave the lesson" }).click();
  const link = "#v1&model=lstm&unit=40&task=parity&task.to=9&engine=wasm&update=3&fingerprint=000000000000";
  const other = await encodeCode({
    lesson: "challenge",
    name: "Bob",
    steps: [{ id: "go", predicted: null, seen: null, proofs: [], link }],
    test: { before: null, after: null },
  });
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  await page.getByRole("button", { name: "Check codes…" }).click();
  const codes = page.getByRole("dialog", { name: "Check codes…" });
  await codes.getByRole("textbox", { name: "Codes" }).fill(`${other}\n${written}`);
  await codes.getByRole("button", { name: "Read them" }).click();
  const entries = codes.getByRole("table", { name: /^Entries/ });
  await expect(entries.getByRole("row").nth(1)).toContainText(/Ada.*5.*kept/);
  await expect(entries.getByRole("row").nth(2)).toContainText(/Bob.*parameters over the limit.*in place of 60/);
  await expect(entries.getByRole("row").nth(2)).toContainText("9 in place of 4");
  await codes.getByRole("button", { name: "Run again and compare the bits" }).click();
  await expect(entries.getByRole("row").nth(1)).toContainText("✓ the same bits", { timeout: 60_000 });
  await expect(entries.getByRole("row").nth(2)).toContainText("✗ other bits", { timeout: 60_000 });
});
