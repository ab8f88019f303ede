/** The page itself, out of its frame, with the run as it is now. */
import type { Page } from "../context.tsx";
import { fileText } from "../one-file.ts";
import { linkOf } from "../share/share.tsx";

/** The link's fragment at the present update, once it is said what the weights are. */
export async function fragmentNow(page: Page): Promise<string> {
  return new URL(await linkOf(page)).hash;
}

/** Where the page itself is; null where what is shown has no address, as in the cell of a notebook. */
export function wholePage(fragment: string): string | null {
  const { protocol, href } = window.location;
  if (!/^(?:https?|file):$/.test(protocol)) return null;
  const address = new URL(fileText() === undefined ? "./" : "", href);
  const language = new URLSearchParams(window.location.search).get("lang");
  address.search = language === null ? "" : `?lang=${encodeURIComponent(language)}`;
  address.hash = fragment;
  return address.href;
}
