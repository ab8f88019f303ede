/** The button that copies a link to this very run. */
import { useState } from "react";
import { bookmarkOf, silentView, type BookmarkView } from "../share/bookmark.ts";
import type { Experiment } from "../train/experiment.ts";
import { useWords } from "../ui/words.tsx";
import { Icon } from "./icon.tsx";
import { addressNow, addressOf } from "./address.ts";
import { usePage, useTry, type Page } from "./context.tsx";

type Outcome = { readonly kind: "copied" } | { readonly kind: "shown"; readonly link: string };

export function CopyLink() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  async function copy(): Promise<void> {
    const link = await linkOf(page);
    try {
      await navigator.clipboard.writeText(link);
      setOutcome({ kind: "copied" });
      setTimeout(() => setOutcome((now) => (now?.kind === "copied" ? null : now)), 4000);
    } catch {
      setOutcome({ kind: "shown", link });
    }
  }
  return (
    <div className="share">
      <button type="button" className="textButton" title={words.text("share.copy")} onClick={() => attempt(copy)}>
        <Icon name="link" />
        <span>{words.text("share.copy")}</span>
      </button>
      <div role="status" className="toast" data-empty={outcome === null || undefined}>
        {outcome?.kind === "copied" && words.text("share.copied")}
        {outcome?.kind === "shown" && (
          <label>
            {words.text("share.failed")}
            <input
              readOnly
              autoFocus
              aria-label={words.text("share.field")}
              value={outcome.link}
              onFocus={(event) => event.target.select()}
              onBlur={() => setOutcome(null)}
            />
          </label>
        )}
      </div>
    </div>
  );
}

/** The address that opens what is on screen, once it is said what the weights are. */
export async function linkOf(page: Page): Promise<string> {
  await page.playground.vouch();
  return addressNow(page);
}

/** The address that opens `experiment` at its beginning. */
export function linkTo(experiment: Experiment, view: Partial<BookmarkView> = {}): Promise<string> {
  return addressOf({ ...bookmarkOf(experiment), view: { ...silentView, ...view } });
}
