/** The model as the page of equations that it is: typeset to be read, or as a text to be changed. */
import { Suspense, useState, type KeyboardEvent, type ReactNode } from "react";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, usePage } from "../context.tsx";
import { Drawer } from "../drawer.tsx";
import { Maths } from "./maths.tsx";
import { later } from "../../ui/later.ts";

/** Brings the editor with it, so it is fetched when it is opened. */
const Workshop = later(async () => (await import("../workshop/workshop.tsx")).Workshop);

const tabs = ["equations", "text"] as const;
type Tab = (typeof tabs)[number];

export function EquationsPanel() {
  const words = useWords();
  const { view } = usePage();
  const { id, text } = useExperiment((state) => state.experiment.model);
  const isChanged = text !== undefined || Object.hasOwn(view.getState().desks, id);
  const [tab, setTab] = useState<Tab>(isChanged ? "text" : "equations");
  return (
    <Drawer title={words.text("view.equations")} isWide>
      <Tabs tab={tab} onTab={setTab} />
      <Panel tab={tab}>
        {tab === "equations" ? (
          <Maths />
        ) : (
          <Suspense fallback={<p className="muted">{words.text("equations.loading")}</p>}>
            <Workshop />
          </Suspense>
        )}
      </Panel>
    </Drawer>
  );
}

interface TabsProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}

/** Arrows go from one to the other, as in any list of tabs. */
function Tabs({ tab, onTab }: TabsProps) {
  const words = useWords();
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const other = tab === "text" ? "equations" : "text";
    onTab(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.text("view.equations")} onKeyDown={step}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === tab}
          aria-controls={`panel-${one}`}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {words.text(`equations.tab.${one}`)}
        </button>
      ))}
    </div>
  );
}

function Panel({ tab, children }: { readonly tab: Tab; readonly children: ReactNode }) {
  return (
    <div className="tabPanel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
      {children}
    </div>
  );
}
