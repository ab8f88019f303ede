/** Precision, recall and F1: averaged, then of each class. */
import type { ClassScore } from "../../train/averages.ts";
import type { Report } from "../../train/report.ts";
import { formatAligned } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import { useWords } from "../../ui/words.tsx";
import { visible } from "./confusion.tsx";

const kinds = ["micro", "macro", "weighted"] as const;

export function ClassTable({ answers }: { readonly answers: Required<Report>["answers"] }) {
  const words = useWords();
  const { counts, averages } = answers;
  const { labels, outside = [] } = counts;
  const shown = averages.classes.flatMap((score, i) => (score.support > 0 || counts.given[i] > 0 ? [i] : []));
  return (
    <div className="classScroll" tabIndex={0} role="group" aria-label={words.text("report.classes")}>
      <table className="reportTable classTable">
        <caption>{words.text("report.classes")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.text("report.class")}</th>
            <th scope="col">{words.text("report.precision")}</th>
            <th scope="col">{words.text("report.recall")}</th>
            <th scope="col">{words.text("report.f1")}</th>
            <th scope="col">{words.text("report.support")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <ScoreRow key={kind} id={kind} name={words.text(`report.${kind}`)} score={averages[kind]} />
          ))}
        </tbody>
        <tbody>
          {shown.map((i) => (
            <ScoreRow
              key={i}
              id={`class ${i}`}
              name={visible(labels[i] ?? "")}
              note={outside.includes(i) ? words.text("report.outside") : ""}
              score={averages.classes[i]}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ScoreRowProps {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly score: ClassScore | undefined;
}

function ScoreRow({ id, name, note = "", score }: ScoreRowProps) {
  const words = useWords();
  if (!score) return null;
  const tag = factsOf(words.language).tag;
  return (
    <tr data-score={id}>
      <th scope="row">
        {name}
        {note && <small>{note}</small>}
      </th>
      {[score.precision, score.recall, score.f1].map((share, i) => (
        <td key={i}>{formatAligned(tag, share)}</td>
      ))}
      <td>{words.number(score.support)}</td>
    </tr>
  );
}
