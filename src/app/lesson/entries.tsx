/** The entries of a class for a challenge: who keeps its rules, ranked; and what the others break. */
import { useEffect, useState } from "react";
import { Problem } from "../../core/problem.ts";
import { entryOf, type Broken, type Entry } from "../../lessons/challenge.ts";
import { isChallenge } from "../../lessons/measure.ts";
import type { Lesson, LessonStep } from "../../lessons/lesson.ts";
import { useWords } from "../../ui/words.tsx";
import { saidIn } from "./said.ts";
import type { Line, Verdict } from "./verify.ts";

interface EntriesProps {
  readonly lesson: Lesson;
  readonly lines: readonly Line[];
  readonly verdicts: Readonly<Record<number, Verdict | "running">>;
}

export function Entries({ lesson, lines, verdicts }: EntriesProps) {
  return lesson.steps
    .filter(({ goal }) => isChallenge(goal))
    .map((step) => <OfStep key={step.id} lesson={lesson} step={step} lines={lines} verdicts={verdicts} />);
}

interface Entered {
  readonly line: Line;
  readonly link: string;
  readonly entry: Entry | null;
  readonly problem: unknown;
}

/** Without broken rules first; of these the fewest parameters, then the fewest updates. */
export function ranked(all: readonly Entered[]): readonly Entered[] {
  const place = ({ entry }: Entered): number => (entry === null ? 2 : entry.broken.length > 0 ? 1 : 0);
  const used = (one: Entered, by: "parameters" | "updates"): number => one.entry?.[by] ?? 0;
  const by = (a: Entered, b: Entered, what: "parameters" | "updates"): number => used(a, what) - used(b, what);
  return all.toSorted((a, b) => place(a) - place(b) || by(a, b, "parameters") || by(a, b, "updates"));
}

async function entered(lesson: Lesson, step: LessonStep, lines: readonly Line[]): Promise<readonly Entered[]> {
  const all = lines.flatMap((line) => {
    const link =
      line.read?.lesson.id === lesson.id ? line.read.code.steps.find(({ id }) => id === step.id)?.link : null;
    return link ? [{ line, link }] : [];
  });
  return Promise.all(
    all.map(async (one) =>
      entryOf(one.link, lesson, step).then(
        (entry) => ({ ...one, entry, problem: null }),
        (problem: unknown) => ({ ...one, entry: null, problem }),
      ),
    ),
  );
}

function OfStep({ lesson, step, lines, verdicts }: EntriesProps & { readonly step: LessonStep }) {
  const words = useWords();
  const [all, setAll] = useState<readonly Entered[]>([]);
  useEffect(() => {
    let isGone = false;
    void entered(lesson, step, lines).then((found) => isGone || setAll(ranked(found)));
    return () => void (isGone = true);
  }, [lesson, step, lines]);
  return (
    <table className="lessonTable">
      <caption>
        <b>{words.text("lesson.entries")}</b> {saidIn(step.goal?.say ?? {}, words.language)}
      </caption>
      <thead>
        <tr>
          {(["who", "parameters", "updates", "rules", "checked"] as const).map((column) => (
            <th key={column}>{words.text(`lesson.entries.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((one) => (
          <Row key={one.line.number} entered={one} verdict={verdicts[one.line.number]} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly entered: Entered;
  readonly verdict: Verdict | "running" | undefined;
}

function Row({ entered: { line, link, entry, problem }, verdict }: RowProps) {
  const words = useWords();
  const say = ({ rule, got, wanted }: Broken): string => {
    const name = words.loose(`lesson.rule.${rule}`, words.loose(`setting.${rule}`, rule));
    return words.text("lesson.rule", { rule: name, got, wanted });
  };
  return (
    <tr>
      <th scope="row">
        <a href={`#${link.replace(/^[^#]*#/, "")}`} target="_blank" rel="noreferrer">
          {line.read?.code.name || words.number(line.number)}
        </a>
      </th>
      {entry ? (
        <>
          <td>{words.number(entry.parameters)}</td>
          <td>{words.number(entry.updates)}</td>
          <td className={entry.broken.length > 0 ? "lessonBroken" : undefined}>
            {entry.broken.length > 0 ? entry.broken.map(say).join("; ") : words.text("lesson.entries.kept")}
          </td>
        </>
      ) : (
        <td colSpan={3}>{problem instanceof Problem ? words.problem(problem) : String(problem)}</td>
      )}
      <td>{verdict && words.text(`lesson.codes.${verdict}`)}</td>
    </tr>
  );
}
