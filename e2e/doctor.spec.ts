/** The doctor names what is wrong with a network, and what it would try is tried in a run beside it. */
import { expect, openPage, openPanel, statusOf, test, train, waitForUpdate } from "./open.ts";

/** So small a learning rate that nothing is learnt. */
const tiny =
  "#v1&model=lstm&unit=8&task=parity&task.from=1&task.to=6&learningRate=0.000001&seed=1&engine=wasm&batch=16";

test("the doctor says that the weights hardly move; larger steps are tried beside the run, which stays as it is", async ({
  page,
}) => {
  await openPage(page, tiny);
  await train(page, 150);
  await openPanel(page, "Why");
  await page.getByRole("combobox", { name: "Question" }).selectOption({ label: "Doctor" });
  const found = page.getByRole("list", { name: "What was found" });
  await expect(found).toContainText(/The weights hardly move: by 0\.0\d* % of their length in 150 updates/);
  const way = page.getByRole("list", { name: "What may help" }).getByRole("listitem").first();
  await expect(way).toContainText("Larger steps: learning rate 1 × 10⁻⁶ → 0.01.");
  await way.getByRole("button", { name: "Try it beside" }).click();
  await waitForUpdate(page, 200);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  const runs = await page.evaluate(() => window.mnemoscope?.runs ?? []);
  expect(runs.map(({ origin }) => origin.kind).toSorted()).toEqual(["fork", "link"]);
  expect((await statusOf(page)).update).toBeGreaterThanOrEqual(200);
});
