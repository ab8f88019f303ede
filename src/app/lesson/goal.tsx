/** What a run is to come to, within which limits, and whether the one on screen does. */
import { isChallenge } from "../../lessons/measure.ts";
import type { Goal } from "../../lessons/lesson.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage, useRun, useTry } from "../context.tsx";
import { playerOf } from "./of-page.ts";
import { meets } from "./player.ts";
import { saidIn } from "./said.ts";

interface GoalViewProps {
  readonly goal: Goal;
  readonly isMet: boolean;
}

export function GoalView({ goal, isMet }: GoalViewProps) {
  const words = useWords();
  return (
    <div>
      <p className="lessonGoal" data-met={isMet || undefined}>
        <b>{words.text("lesson.goal")}:</b> {saidIn(goal.say, words.language)}{" "}
        <span role="status">{words.text(isMet ? "lesson.goal.met" : "lesson.goal.open")}</span>
      </p>
      {isChallenge(goal) && <Limits goal={goal} isMet={isMet} />}
    </div>
  );
}

/** The first run that meets it is entered; a later one where the person says so. */
function Limits({ goal, isMet }: GoalViewProps) {
  const words = useWords();
  const attempt = useTry();
  const player = playerOf(usePage());
  const parameters = useRun((run) => run.parameterCount);
  const updates = useRun((run) => run.update);
  const isReached = useRun((run) => run.phase !== "training" && meets(goal, run));
  const used = { parameters, updates };
  return (
    <ul className="lessonLimits">
      {(["parameters", "updates"] as const).map((limit) => {
        const [most, now] = [goal[limit], used[limit] ?? NaN];
        if (most === undefined) return null;
        return (
          <li key={limit} data-over={now > most || undefined}>
            {now > most ? "✗" : "✓"}{" "}
            {words.text(`lesson.limit.${limit}`, { most: words.number(most), now: words.number(now) })}
          </li>
        );
      })}
      {isMet && isReached && (
        <li>
          <button type="button" className="plainButton" onClick={() => attempt(() => player.enter())}>
            {words.text("lesson.enter")}
          </button>
        </li>
      )}
    </ul>
  );
}
