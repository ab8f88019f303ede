/** The shelf: every run that there is, one row each; what tells it from the one on screen; and what can be done with it. */
import { useState, type KeyboardEvent } from "react";
import { useWords } from "../../ui/words.tsx";
import { usePage, useRuns } from "../context.tsx";
import { Drawer } from "../drawer.tsx";
import { RaceWith } from "./race-with.tsx";
import { RunRow } from "./row.tsx";
import { onTrack } from "./standing.ts";
import "./runs.css";

export function RunsPanel() {
  const words = useWords();
  const order = useRuns((runs) => runs.order);
  return (
    <Drawer title={words.text("runs.title")}>
      <RaceWith />
      <ToLuck />
      {order.length === 0 ? <p className="muted">{words.text("runs.empty")}</p> : <RunList order={order} />}
    </Drawer>
  );
}

/** From one run to many seeds of it. */
function ToLuck() {
  const words = useWords();
  const { view } = usePage();
  return (
    <button type="button" className="runsLuck" onClick={() => view.setState({ panel: "luck" })}>
      {words.text("runs.luck")}
    </button>
  );
}

/** One row at a time is reached by Tab; arrow keys go to the others. */
function RunList({ order }: { readonly order: readonly string[] }) {
  const words = useWords();
  const shown = useRuns((runs) => runs.shown);
  const drawn = useRuns((runs) => onTrack(runs).join(" ")).split(" ");
  const [chosen, choose] = useState<string | null>(null);
  const [unfolded, unfold] = useState<string | null>(null);
  const active = chosen !== null && order.includes(chosen) ? chosen : order.includes(shown) ? shown : order[0];
  return (
    <>
      <p className="runsCount">{words.text("runs.count", { count: words.number(order.length) })}</p>
      <ul className="runs" aria-label={words.text("runs.list")} onKeyDown={goAlong}>
        {order.map((id) => (
          <RunRow
            key={id}
            id={id}
            isActive={id === active}
            isUnfolded={id === unfolded}
            dash={drawn.includes(id) ? drawn.indexOf(id) : null}
            onActive={choose}
            onUnfold={unfold}
          />
        ))}
      </ul>
    </>
  );
}

/** Arrow keys, Home and End among the names of the rows. */
function goAlong(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.target instanceof HTMLInputElement && event.target.type === "text") return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>(".runOpen")];
  const row = event.target instanceof Element ? event.target.closest(".run") : null;
  const place = names.findIndex((name) => row?.contains(name));
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: place - 1,
    ArrowDown: place + 1,
    Home: 0,
    End: names.length - 1,
  };
  const next = names[steps[event.key] ?? -1];
  if (!(event.key in steps)) return;
  event.preventDefault();
  next?.focus();
}
