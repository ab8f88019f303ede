/** What was answered where what was wanted: rows sum to what was wanted, and darker is a larger share of the row. */
import type { Counts } from "../../core/counts.ts";
import { asShown } from "../../core/as-shown.ts";
import { useWords } from "../../ui/words.tsx";
import { HeatCell } from "./heat.tsx";

/** Up to so many classes the counts stand in the cells. */
const mostWritten = 12;
/** Up to so many classes have room for their names. */
const mostNamed = 40;

export function Confusion({ counts }: { readonly counts: Counts }) {
  const words = useWords();
  const { labels, confusion, wanted, given } = counts;
  if (!confusion) return null;
  const shown = labels.flatMap((_, i) => (wanted[i] > 0 || given[i] > 0 ? [i] : []));
  const left = labels.length - shown.length;
  return (
    <figure className="confusion">
      <figcaption>{words.text("report.confusion")}</figcaption>
      <div className="confusionScroll" tabIndex={0} role="group" aria-label={words.text("report.confusion")}>
        <table data-size={shown.length > mostWritten ? "small" : "large"}>
          <thead>
            <tr>
              <td />
              {shown.map((i) => (
                <Name key={i} name={labels[i] ?? ""} scope="col" isHidden={shown.length > mostNamed} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((i) => (
              <Row key={i} counts={counts} wanted={i} shown={shown} />
            ))}
          </tbody>
        </table>
      </div>
      <small className="muted">
        {words.text("report.confusion.scale")}
        {left > 0 && ` ${words.text("report.confusion.left", { count: left })}`}
      </small>
    </figure>
  );
}

interface RowProps {
  readonly counts: Counts;
  readonly wanted: number;
  readonly shown: readonly number[];
}

function Row({ counts: { labels, confusion, wanted: support }, wanted, shown }: RowProps) {
  const words = useWords();
  const total = support[wanted];
  const name = labels[wanted] ?? "";
  return (
    <tr>
      <Name name={name} scope="row" isHidden={shown.length > mostNamed} />
      {shown.map((given) => {
        const count = confusion?.[wanted * labels.length + given] ?? 0;
        const share = count / Math.max(total, 1);
        const title = words.text("report.confusion.cell", {
          wanted: name,
          given: labels[given] ?? "",
          count: words.number(count),
          total: words.number(total),
        });
        const text = shown.length <= mostWritten && count > 0 ? words.number(count) : "";
        return <HeatCell key={given} share={share} title={title} text={text} data={`${wanted} ${given}`} />;
      })}
    </tr>
  );
}

interface NameProps {
  readonly name: string;
  readonly scope: "row" | "col";
  readonly isHidden: boolean;
}

/** A space, or a line's end, is a class too: it is written as the sign that stands for it. */
function Name({ name, scope, isHidden }: NameProps) {
  return (
    <th scope={scope} title={asShown(name)}>
      <span className={isHidden ? "visuallyHidden" : undefined}>{visible(name)}</span>
    </th>
  );
}

export function visible(label: string): string {
  return asShown(label).replaceAll(" ", "␣").replaceAll("\n", "⏎").replaceAll("\t", "⇥");
}
