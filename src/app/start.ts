/** What the page opens with: the experiment of its link, or the default one behind the picture of a run that ended. */
import { decodeLink } from "../share/decode.ts";
import { expectComplete, type Shared } from "../share/shared.ts";
import { complain } from "../store/notice.ts";
import type { ModelChoice } from "../train/experiment.ts";
import { speak } from "./action.ts";
import type { Page } from "./context.tsx";
import { openAwaited } from "./open-file.ts";
import { fetchPretrained, fetchPretrainedCheckpoint, pretrainedExperiment } from "./pretrained.ts";

/** A time at which the default episode shows both diagonals: early in the recall. */
const tellingTime = 11;

export async function start(page: Page): Promise<void> {
  const hash = window.location.hash;
  if (hash.length < 2) return startDefault(page);
  try {
    await loadLink(page, hash);
  } catch (error) {
    complain(page.playground.notices, error, "share.badLink");
    await startDefault(page);
  }
}

/** Opens what `link` (an address, or its fragment) describes. @throws Problem; the present run stays then. */
export async function loadLink(page: Page, link: string): Promise<void> {
  const shared = await decodeLink(link.slice(Math.max(0, link.indexOf("#"))));
  page.awaited.current = shared.missing ? shared : null;
  expectComplete(shared);
  await openAwaited(page, shared);
  await applyView(page, shared.view);
  await showGuide(page, shared.experiment.model);
}

async function applyView(page: Page, { time, language, projector }: Shared["view"]): Promise<void> {
  const { view, focus, playground } = page;
  if (time !== null) focus.setState({ time });
  const isForced = new URLSearchParams(window.location.search).has("lang");
  view.setState({ isProjector: projector, hasGates: !projector });
  if (language !== null && !isForced) await speak(page, language).catch((error: unknown) => playground.complain(error));
}

/** A link of a guided edit opens with its text beside the score. */
async function showGuide({ view }: Page, { id, text }: ModelChoice): Promise<void> {
  if (text === undefined) return;
  const { editOf } = await import("../models/edits.ts");
  if (editOf(id, text)) view.setState({ panel: "equations" });
}

async function startDefault({ playground, focus }: Page): Promise<void> {
  focus.setState({ time: tellingTime });
  const picture = fetchPretrained().then(
    (remembered) => playground.remember(remembered),
    // Without it the page begins with the run itself.
    () => undefined,
  );
  await Promise.all([picture, playground.openRemembered(pretrainedExperiment(), fetchPretrainedCheckpoint)]);
}
