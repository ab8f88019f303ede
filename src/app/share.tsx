/** The button that copies a link to this very run. */
import { useState } from "react";
import { encodeLink } from "../share/encode.ts";
import { share, type Shared } from "../share/shared.ts";
import type { Experiment } from "../train/experiment.ts";
import { fingerprint } from "../train/fingerprint.ts";
import { useWords } from "../ui/words.tsx";
import { Icon } from "./icon.tsx";
import { usePage, useTry, type Page } from "./context.tsx";

type Outcome = { readonly kind: "copied" } | { readonly kind: "shown"; readonly link: string };

export function CopyLink() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  async function copy(): Promise<void> {
    const link = await linkOf(page);
    window.history.replaceState(null, "", link);
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

/** The address that opens this run: everything it follows from, how the page stands, and what comes out. */
export async function linkOf({ playground, focus, view }: Page): Promise<string> {
  const { experiment, textName } = playground.experiment.getState();
  const { language, isProjector } = view.getState();
  const shared: Shared = {
    experiment,
    view: { time: focus.getState().time, language, projector: isProjector },
    proof: await proofOf(playground),
    textName,
    missing: null,
  };
  return addressOf(shared);
}

/** The address that opens `experiment` at its beginning. */
export function linkTo(experiment: Experiment, view: Shared["view"]): Promise<string> {
  return addressOf({ ...share(experiment), view });
}

async function addressOf(shared: Shared): Promise<string> {
  const address = new URL(window.location.href);
  address.hash = await encodeLink(shared);
  return address.href;
}

/** The weights as they are now, where the receiver can come to the same bits. */
async function proofOf(playground: Page["playground"]): Promise<Shared["proof"]> {
  const { isReproducible, phase } = playground.run.getState();
  if (!isReproducible || phase === "opening") return null;
  const { update, snapshot } = await playground.checkpoint();
  return update === 0 ? null : { update, fingerprint: fingerprint(snapshot.weights) };
}
