/** The rail of words: what stands beside the score. One thing at a time, and the moment while nothing else is open. */
import { Suspense } from "react";
import type { TextKey } from "../i18n/en.ts";
import { isHidden, panelBeside, type Panel } from "../store/view.ts";
import { useWords } from "../ui/words.tsx";
import { WordButton } from "../ui/button.tsx";
import { usePage, useView } from "./context.tsx";
import { later } from "../ui/later.ts";
import type { IconName } from "../ui/icon.tsx";

const PresenterTools = later(async () => (await import("./presenter/tools.tsx")).PresenterTools);

interface RailEntry {
  readonly panel: Panel;
  readonly icon: IconName;
  readonly word: TextKey;
  /** Shown to a class, too. */
  readonly isForAll?: boolean;
}

/** In their order, below the moment. */
export const railEntries: readonly RailEntry[] = [
  { panel: "runs", icon: "runs", word: "runs.title", isForAll: true },
  { panel: "why", icon: "why", word: "rail.why", isForAll: true },
  { panel: "equations", icon: "equations", word: "view.equations", isForAll: true },
  { panel: "settings", icon: "settings", word: "view.settings" },
  { panel: "data", icon: "own", word: "rail.data" },
  { panel: "report", icon: "report", word: "report.title" },
];

export function Rail() {
  const words = useWords();
  const { view } = usePage();
  const panel = useView(panelBeside);
  const isProjector = useView((state) => state.isProjector);
  const hides = useView((state) => state.hides);
  const entries = railEntries.filter(
    ({ panel: one, isForAll }) => (!isProjector || isForAll) && !isHidden({ hides }, one),
  );
  return (
    <nav className="rail" aria-label={words.text("rail.label")}>
      <WordButton
        icon="moment"
        word={words.text("rail.moment")}
        isPressed={panel === null}
        onClick={() => view.setState({ panel: null })}
      />
      {entries.map((entry) => (
        <WordButton
          key={entry.panel}
          icon={entry.icon}
          word={words.text(entry.word)}
          isPressed={panel === entry.panel}
          onClick={() => view.setState({ panel: panel === entry.panel ? null : entry.panel })}
        />
      ))}
      {isProjector && (
        <Suspense fallback={null}>
          <PresenterTools />
        </Suspense>
      )}
    </nav>
  );
}
