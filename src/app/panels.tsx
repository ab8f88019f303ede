/** What can stand beside the score, or over the page, instead of the moment: each is fetched when it is opened. */
import { Suspense, type ComponentType } from "react";
import type { Panel } from "../store/view.ts";
import { useWords } from "../ui/words.tsx";
import { later } from "../ui/later.ts";

const panelViews: Readonly<Record<Panel, ComponentType>> = {
  runs: later(async () => (await import("./runs/panel.tsx")).RunsPanel),
  luck: later(async () => (await import("./luck/panel.tsx")).LuckPanel),
  examples: later(async () => (await import("./choosing/gallery.tsx")).Gallery),
  lessons: later(async () => (await import("./lesson/list.tsx")).LessonList),
  write: later(async () => (await import("./lesson/write/panel.tsx")).WritePanel),
  settings: later(async () => (await import("./settings/settings.tsx")).SettingsPanel),
  equations: later(async () => (await import("./equations/equations.tsx")).EquationsPanel),
  data: later(async () => (await import("./data/panel.tsx")).DataPanel),
  report: later(async () => (await import("./report/panel.tsx")).ReportPanel),
  why: later(async () => (await import("./why/panel.tsx")).WhyPanel),
  glossary: later(async () => (await import("./glossary/panel.tsx")).GlossaryPanel),
  help: later(async () => (await import("./help.tsx")).HelpSheet),
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
