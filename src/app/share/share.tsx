/** Links: to what is on screen, and to an experiment at its beginning. */
import { bookmarkOf, silentView, type BookmarkView } from "../../share/bookmark.ts";
import type { Experiment } from "../../train/experiment.ts";
import { addressNow, addressOf } from "./address.ts";
import type { Page } from "../context.tsx";

/** The address that opens what is on screen, once it is said what the weights are. */
export async function linkOf(page: Page): Promise<string> {
  await page.playground.vouch();
  return addressNow(page);
}

/** The address that opens `experiment` at its beginning. */
export function linkTo(experiment: Experiment, view: Partial<BookmarkView> = {}): Promise<string> {
  return addressOf({ ...bookmarkOf(experiment), view: { ...silentView, ...view } });
}
