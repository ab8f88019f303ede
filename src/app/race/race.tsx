/** A race in place of the score: two to four runs in lanes under one playhead, and what it has come to. */
import type { Pointing } from "../../views/pointing.ts";
import { useWords } from "../../ui/words.tsx";
import { useRuns } from "../context.tsx";
import { Lanes } from "./lanes.tsx";
import { useRunners } from "./racers.ts";
import { useRace, VerdictCard } from "./verdict.tsx";
import "../../views/score/score.css";
import "./race.css";

export function Race(pointing: Pointing) {
  const words = useWords();
  const runners = useRunners();
  const pace = useRuns((runs) => runs.pace);
  const race = useRace(runners, pace);
  if (runners.length < 2) return null;
  return (
    <section className="score race" aria-label={words.text("race.label")}>
      <VerdictCard {...race} />
      <Lanes {...pointing} race={race} />
    </section>
  );
}
