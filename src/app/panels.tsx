/** What can stand beside the score, or over the page, instead of the moment: each is fetched when it is opened. */
import { lazy, Suspense, type ComponentType } from "react";
import type { Panel } from "../store/view.ts";
import { useWords } from "../ui/words.tsx";

const panelViews: Readonly<Record<Panel, ComponentType>> = {
  runs: lazy(async () => ({ default: (await import("./runs/panel.tsx")).RunsPanel })),
  luck: lazy(async () => ({ default: (await import("./luck/panel.tsx")).LuckPanel })),
  examples: lazy(async () => ({ default: (await import("./examples.tsx")).ExamplesPanel })),
  settings: lazy(async () => ({ default: (await import("./settings.tsx")).SettingsPanel })),
  equations: lazy(async () => ({ default: (await import("./equations.tsx")).EquationsPanel })),
  data: lazy(async () => ({ default: (await import("./data/panel.tsx")).DataPanel })),
  report: lazy(async () => ({ default: (await import("./report/panel.tsx")).ReportPanel })),
  help: lazy(async () => ({ default: (await import("./help.tsx")).HelpSheet })),
};

export function OpenPanel({ panel }: { readonly panel: Panel }) {
  const words = useWords();
  const View = panelViews[panel];
  return (
    <Suspense
      fallback={
        <p role="status" className="muted drawer drawerWait">
          {words.text("menu.fetching")}
        </p>
      }
    >
      <View />
    </Suspense>
  );
}
