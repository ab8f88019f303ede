/** Continual learning: accuracy on every part after each, and what was kept, lost and brought along. */
import { formatAligned } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Transfer } from "../../train/transfer.ts";
import { useWords } from "../../ui/words.tsx";
import { HeatCell } from "./heat.tsx";
import { showEstimate, showInterval, showMean } from "./show.ts";

const figures = ["accuracy", "backwardTransfer", "forwardTransfer", "forgetting"] as const;

export function TransferFigure({ transfer }: { readonly transfer: Transfer }) {
  const words = useWords();
  const tag = factsOf(words.language).tag;
  const parts = transfer.rows[0]?.parts ?? [];
  return (
    <figure className="transfer">
      <figcaption>{words.text("report.parts")}</figcaption>
      <table className="partTable">
        <thead>
          <tr>
            <td />
            {parts.map((_, i) => (
              <th key={i} scope="col">
                {words.text("report.part", { part: i + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {transfer.rows.map(({ stage, parts: row }) => (
            <tr key={stage}>
              <th scope="row">{stage === 0 ? words.text("report.before") : words.text("report.after", { stage })}</th>
              {row.map((part, i) => (
                <HeatCell
                  key={i}
                  share={part.mean}
                  title={showEstimate(words, part)}
                  text={formatAligned(tag, part.mean)}
                  data={`${stage} ${i + 1}`}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Figures transfer={transfer} />
      <small className="muted">
        {words.text("report.parts.ground", { episodes: words.number(transfer.episodes) })}
      </small>
    </figure>
  );
}

function Figures({ transfer }: { readonly transfer: Transfer }) {
  const words = useWords();
  const { figures: found, learnt } = transfer;
  if (!found) return <p className="muted">{words.text("report.transfer.missing")}</p>;
  return (
    <table className="reportTable">
      <caption>{words.text("report.transfer", { learnt })}</caption>
      <tbody>
        {figures
          .filter((name) => Number.isFinite(found[name].mean))
          .map((name) => (
            <tr key={name} data-figure={name}>
              <th scope="row">
                {words.text(`report.${name}`)}
                <small>{words.text(`report.${name}.what`)}</small>
              </th>
              <td>{showMean(words, found[name])}</td>
              <td className="interval">{showInterval(words, found[name])}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
