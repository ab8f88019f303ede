/** A figure of a paper: opened, and trained to its update, for whoever chose it wants to see it. */
import { opened } from "../../reproductions/open.ts";
import type { Reproduction } from "../../reproductions/reproduction.ts";
import { trainAsSender } from "../action.ts";
import type { Page } from "../context.tsx";
import { openBookmark } from "../share/address.ts";
import { showAnswer } from "./show-answer.ts";

/** Resolves when it is open; from then on a pause, or another run that is opened, ends its training. @throws Problem. */
export async function reproduce(page: Page, reproduction: Reproduction): Promise<void> {
  const { playground, view } = page;
  const { isProjector, panel } = view.getState();
  const bookmark = opened(reproduction);
  await openBookmark(page, { ...bookmark, view: { ...bookmark.view, isProjector } });
  if (view.getState().panel !== panel) view.setState({ under: null });
  if (reproduction.picture === "answer") showAnswer();
  void trainAsSender(page).catch((error: unknown) => playground.complain(error));
}
