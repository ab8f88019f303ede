/** A figure of a paper: opened, trained to its update, and asked its question there, for whoever chose it wants to see it. */
import { opened } from "../../reproductions/open.ts";
import type { Reproduction } from "../../reproductions/reproduction.ts";
import { trainAsSender } from "../action.ts";
import type { Page } from "../context.tsx";
import { openBookmark } from "../share/address.ts";
import { showAnswer } from "./show-answer.ts";

/** Resolves when it is open; from then on a pause, or anything else that is opened, goes before. @throws Problem. */
export async function reproduce(page: Page, reproduction: Reproduction): Promise<void> {
  const { playground, view } = page;
  const { isProjector, panel } = view.getState();
  const bookmark = opened(reproduction);
  // The question comes in the end: asked of every update on the way, it would take the time of the training.
  await openBookmark(page, { ...bookmark, view: { ...bookmark.view, isProjector, panel: null, question: null } });
  if (view.getState().panel !== panel) view.setState({ under: null });
  void trainAndAsk(page, reproduction).catch((error: unknown) => playground.complain(error));
}

async function trainAndAsk(page: Page, { updates, analysis, picture }: Reproduction): Promise<void> {
  const { playground, view } = page;
  const { id } = playground.run.getState();
  await trainAsSender(page);
  const run = playground.run.getState();
  if (analysis === null || run.id !== id || run.update !== updates || view.getState().panel !== null) return;
  playground.analyses.choose(analysis);
  view.setState({ panel: "why" });
  if (picture === "answer") showAnswer();
}
