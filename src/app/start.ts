/** What the page opens with: what its address says, or the network that came with the page. */
import { complain } from "../store/notice.ts";
import type { RunState } from "../store/run.ts";
import { withLast, type RunsState } from "../store/runs.ts";
import { defaultExperiment } from "../train/presets.ts";
import { entryIds, followAddress, linkInAddress, openLink } from "./share/address.ts";
import type { Page } from "./context.tsx";
import { runInFile } from "./one-file.ts";
import { openAt, placePlayhead } from "./stage/opening.ts";
import { fetchPicture, fetchShipped, keepLabel, readLabel, shippedId } from "./shipped.ts";

/** A step at which the default episode shows both diagonals: early in the recall. */
const tellingStep = 11;

/** How long the runs of earlier visits may keep the page from beginning, in ms. */
const patience = 400;

/** `remember`: brings the runs of earlier visits. */
export async function start(page: Page, remember: () => Promise<void>): Promise<void> {
  placePlayhead(page);
  const begun = begin(
    page,
    remember().catch(() => undefined),
  );
  followAddress(page, begun);
  await begun;
  // That the page opened is no deed; what a person did meanwhile is.
  if (page.playground.history.state.getState().past.length <= 1) page.playground.history.begin();
  await bringShipped(page);
  rememberShipped(page);
}

/** The network that came with the page is there where it was at the last visit: a reload takes nothing from the shelf. */
async function bringShipped({ playground }: Page): Promise<void> {
  const isThere = (): boolean => playground.runs.getState().order.includes(shippedId);
  if (isThere() || !readLabel()) return;
  const run = await fetchShipped().catch(() => null);
  if (run && !isThere()) playground.runs.setState((state) => withLast(state, run));
}

function rememberShipped({ playground }: Page): void {
  const onShelf = ({ byId, order }: RunsState): RunState | null =>
    (order.includes(shippedId) ? byId[shippedId] : undefined) ?? null;
  let told = onShelf(playground.runs.getState());
  if (told) keepLabel(told);
  playground.runs.subscribe((state) => {
    const run = onShelf(state);
    if (run?.name !== told?.name || run?.isPinned !== told?.isPinned) keepLabel(run);
    told = run;
  });
}

/** Opens what the address says, else what the page comes with. `remembered`: when the runs of earlier visits are there. */
export async function begin(page: Page, remembered: Promise<void>): Promise<void> {
  const link = linkInAddress();
  if (link === "") return startDefault(page);
  try {
    // A reload finds its runs again, and so does a link to what is here already.
    await Promise.race([remembered, new Promise((resolve) => setTimeout(resolve, patience))]);
    await openLink(page, link, entryIds());
  } catch (error) {
    complain(page.playground.notices, error, "share.badLink");
    await startDefault(page);
  }
}

async function startDefault(page: Page): Promise<void> {
  const { playground } = page;
  const own = runInFile();
  if (own) {
    const { openRunFile } = await import("./share/run-file.ts");
    return openRunFile(page, own);
  }
  openAt(page, tellingStep);
  const { id } = playground.run.getState();
  void fetchPicture().then(
    // The run itself says the same, and more, a moment later.
    (live) => playground.patch(id, (run) => ({ ...run, live, update: live.update })),
    () => undefined,
  );
  const run = await fetchShipped().catch(() => null);
  // What stood for it until now has learnt nothing.
  playground.patch(id, (blank) => ({ ...blank, update: 0 }));
  // Without it the page begins with the run itself.
  await (run ? playground.place([run]) : playground.open(defaultExperiment()));
}
