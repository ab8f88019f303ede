/** The two numbers that say how well it goes: loss, and the task's own metric. */
import { formatNumber } from "../draw/format.ts";
import { languageTags } from "../i18n/language.ts";
import { useWords } from "../ui/words.tsx";
import { useRun, useView } from "./context.tsx";

export function Figures() {
  const words = useWords();
  const tag = languageTags[useView((view) => view.language)];
  const loss = useRun((run) => run.loss);
  const metrics = useRun((run) => run.metrics);
  const [name, value] = Object.entries(metrics ?? {})[0] ?? ["", NaN];
  const show = (number: number): string =>
    Number.isNaN(number) ? words.text("run.noValue") : formatNumber(tag, number);
  return (
    <dl className="figures">
      <div>
        <dt>{words.text("run.loss")}</dt>
        <dd data-figure="loss">{show(loss)}</dd>
      </div>
      {name && (
        <div title={words.loose(`metric.${name}.unit`, "")}>
          <dt>{words.loose(`metric.${name}`, name)}</dt>
          <dd data-figure="metric">{show(value)}</dd>
        </div>
      )}
    </dl>
  );
}
