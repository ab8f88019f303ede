/** Time for a prediction, before a class: it runs out quietly, and nothing follows from it. */
import { useEffect, useState } from "react";
import { useWords } from "../../ui/words.tsx";
import "./timer.css";

/** What is offered, in seconds. */
const spans = [30, 60, 120] as const;
/** Between two looks at the clock, in ms. */
const interval = 250;

interface Running {
  /** In seconds. */
  readonly span: number;
  /** By `performance.now`. */
  readonly from: number;
}

export function PredictionTimer() {
  const words = useWords();
  const [running, setRunning] = useState<Running | null>(null);
  const left = useLeft(running);
  const isOver = running !== null && left <= 0;
  return (
    <div className="predictionTimer" role="group" aria-label={words.text("presenter.time")} aria-live="off">
      <span>{words.text("presenter.time")}</span>
      {running === null || isOver ? (
        spans.map((span) => (
          <button
            key={span}
            type="button"
            className="plainButton"
            onClick={() => setRunning({ span, from: performance.now() })}
          >
            {words.text("presenter.seconds", { count: span })}
          </button>
        ))
      ) : (
        <>
          <progress max={running.span} value={left} aria-label={words.text("presenter.left")} />
          <span role="timer">{words.text("presenter.seconds", { count: Math.ceil(left) })}</span>
          <button type="button" className="plainButton" onClick={() => setRunning(null)}>
            {words.text("presenter.stop")}
          </button>
        </>
      )}
      <span role="status">{isOver && words.text("presenter.over")}</span>
    </div>
  );
}

/** Seconds that are left; 0 where nothing runs. */
function useLeft(running: Running | null): number {
  const [left, setLeft] = useState(0);
  // Of another span, nothing is known yet.
  const [of, setOf] = useState(running);
  if (of !== running) {
    setOf(running);
    setLeft(running?.span ?? 0);
  }
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => {
      const now = Math.max(0, running.span - (performance.now() - running.from) / 1000);
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, interval);
    return () => clearInterval(timer);
  }, [running]);
  return left;
}
