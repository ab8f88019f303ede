/** What a presenter's remote steps through: a lesson, else the film of training while one looks back, else the score. */
import { phaseOf } from "../../lessons/progress.ts";
import { notify } from "../../store/notice.ts";
import type { Page } from "../context.tsx";
import { playerOf } from "../lesson/of-page.ts";
import { moveTime } from "../stage/playback.ts";
import { keptUpdates } from "../track/film.ts";

export async function step(page: Page, by: 1 | -1): Promise<void> {
  if (page.view.getState().lesson !== null) return stepLesson(page, by);
  const { update } = page.playground.looking.getState();
  if (update === null) moveTime(page, by);
  else await stepFilm(page, update, by);
}

/** On to what the step waits for: it trains what was predicted, and goes on where all is said. An answer is chosen, never skipped. */
async function stepLesson(page: Page, by: 1 | -1): Promise<void> {
  const player = playerOf(page);
  const { progress } = player.state.getState();
  if (!progress) return;
  if (progress.test.asked !== null) return notify(page.playground.notices, "presenter.answer");
  if (by < 0) return player.goTo(progress.at - 1);
  const phase = phaseOf(progress);
  if (phase === "train") await player.run();
  else if (phase === "done") await player.goTo(progress.at + 1);
  else notify(page.playground.notices, "presenter.answer");
}

/** The next update whose weights are kept; past the last of them is the present. */
async function stepFilm({ playground }: Page, from: number, by: 1 | -1): Promise<void> {
  const kept = keptUpdates(playground.run.getState().archive);
  const next = by > 0 ? (kept.find((update) => update > from) ?? null) : kept.findLast((update) => update < from);
  if (next !== undefined) await playground.looker.look(next);
}
