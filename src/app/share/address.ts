/**
 * The address is the bookmark of the page at every moment: reload and Back bring it back, and it can be sent. Back walks over
 * runs; everything else only changes the entry that is there.
 */
import { decodeWithRepair } from "../../share/decode.ts";
import { encodeLink } from "../../share/encode.ts";
import type { Bookmark } from "../../share/bookmark.ts";
import { notify } from "../../store/notice.ts";
import { atLatest } from "./at-latest.ts";
import { expectFiles } from "./awaited.ts";
import { applyBookmark, bookmarkedIds, readBookmark } from "./bookmark.ts";
import type { Page } from "../context.tsx";

/** Browsers allow a hundred changes in half a minute. */
const interval = 500;
/** Where only a run has gone on: to write an address takes from the time for frames. */
const seldom = 2000;

/** What this tab remembers beside an address: which of its runs the bookmark speaks of. */
interface Entry {
  readonly ids: readonly string[];
}

/** The runs that the present entry of the tab's history speaks of; none where the address came from elsewhere. */
export function entryIds(): readonly string[] {
  const state: unknown = window.history.state;
  const ids = typeof state === "object" && state !== null && "ids" in state ? (state as Entry).ids : [];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}

/** Opens what an address, or its fragment, describes. @throws Problem; the page stays as it was then. */
export async function openLink(page: Page, link: string, ids: readonly string[] = []): Promise<void> {
  const { bookmark, isRepaired } = await decodeWithRepair(link);
  await openBookmark(page, bookmark, ids);
  if (isRepaired) notify(page.playground.notices, "share.repaired");
}

/** The link in the address of the page, "" for none; its sign may have been encoded, so that all of it stands in the query. */
export function linkInAddress(): string {
  const { hash, search } = window.location;
  return hash.length > 1 ? hash : (/%(?:25)*23v\d+(?:&|%).*$/i.exec(search)?.[0] ?? "");
}

/** The same of a bookmark; what it misses is waited for. @throws Problem. */
export async function openBookmark(page: Page, bookmark: Bookmark, ids: readonly string[] = []): Promise<void> {
  page.awaited.current = bookmark.runs.some(({ missing }) => missing) ? bookmark : null;
  await expectFiles(page, bookmark);
  await applyBookmark(page, bookmark, ids);
}

/** The address of the page as it is now. @throws Problem where that is too long for a link. */
export async function addressNow(page: Page): Promise<string> {
  return addressOf(readBookmark(page));
}

/** @throws Problem where it is too long for a link. */
export async function addressOf(bookmark: Bookmark): Promise<string> {
  const address = new URL(window.location.href);
  address.hash = await encodeLink(bookmark);
  return address.href;
}

/**
 * Keeps the address up to date from now on, and follows the browser's Back and Forward. `begun`: resolves when the page shows
 * what it begins with.
 */
export function followAddress(page: Page, begun: Promise<unknown>): void {
  const { playground, focus, view } = page;
  const { runs } = playground;
  const writing = atLatest(() => void write());
  let shown = runs.getState().shown;
  let isFollowing = true;
  const followed = (): void => {
    shown = runs.getState().shown;
    isFollowing = false;
  };
  void begun.finally(followed).then(write, write);
  async function write(): Promise<void> {
    writing.done();
    if (isFollowing || playground.run.getState().phase === "opening") return;
    // What is too long for a link leaves the last address that was not.
    const [bookmark, ids] = [readBookmark(page), bookmarkedIds(page)];
    const address = await addressOf(bookmark).catch(() => null);
    const [now = shown] = ids;
    if (address === null || isFollowing || now !== runs.getState().shown) return;
    // A run that is not on the shelf any more, since it had learnt nothing, is not gone back to.
    const isNext = now !== shown && runs.getState().order.includes(shown);
    shown = now;
    const entry: Entry = { ids };
    if (isNext) window.history.pushState(entry, "", address);
    else if (address !== window.location.href) window.history.replaceState(entry, "", address);
  }
  runs.subscribe((state, before) => {
    if (state.shown !== before.shown) void write();
    else writing.within(playground.run.getState().phase === "training" ? seldom : interval);
  });
  for (const store of [playground.looking, focus, view]) store.subscribe(() => writing.within(interval));
  window.addEventListener("popstate", () => {
    isFollowing = true;
    const [link, ids] = [linkInAddress(), entryIds()];
    page.openings
      .inTurn(() => openLink(page, link, ids))
      .catch((error: unknown) => playground.complain(error))
      .finally(followed);
  });
  page.endings.add(write);
  window.addEventListener("pagehide", () => void write());
}
