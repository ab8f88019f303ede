/** What a text costs before it runs, beside what the present run costs. */
import type { Cost } from "../../cell/cost.ts";
import { formatChange, formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { WorkshopKey } from "../../i18n/workshop.ts";
import type { WeightBlock } from "../../train/try-text.ts";
import { useView } from "../context.tsx";
import type { Checked } from "./tried.ts";
import { useWorkshopWords } from "./words.ts";

export interface CostTableProps {
  /** The text that runs, when this is another. */
  readonly present: Checked | null;
  readonly checked: Checked;
}

export function CostTable({ present, checked }: CostTableProps) {
  const words = useWorkshopWords();
  const tag = factsOf(useView((view) => view.language)).tag;
  const { cost } = checked;
  if (!cost) return null;
  const before = present?.cost;
  const megabytes = (bytes: number): string =>
    words.text("desk.cost.bytes.value", { count: formatNumber(tag, bytes / 1e6) });
  const rows: readonly (readonly [WorkshopKey, keyof Cost, (value: number) => string])[] = [
    ["desk.cost.parameters", "parameters", (value) => formatNumber(tag, value)],
    ["desk.cost.flops", "flops", (value) => formatNumber(tag, value)],
    ["desk.cost.bytes", "bytes", megabytes],
  ];
  return (
    <table className="deskCost">
      <caption className="visuallyHidden">{words.text("desk.cost")}</caption>
      <thead>
        <tr>
          <th scope="col">{words.text("desk.cost")}</th>
          {before && <th scope="col">{words.text("desk.cost.present")}</th>}
          <th scope="col">{words.text("desk.cost.this")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, part, show]) => (
          <tr key={key}>
            <th scope="row">{words.text(key)}</th>
            {before && <td>{show(before[part])}</td>}
            <td data-cost={part}>
              {show(cost[part])} {before && <Change from={before[part]} to={cost[part]} tag={tag} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** By how much, in whole percent. */
function Change({ from, to, tag }: { readonly from: number; readonly to: number; readonly tag: string }) {
  const share = (to - from) / from;
  if (!Number.isFinite(share) || Math.abs(share) < 0.005) return null;
  return <small className="muted">{formatChange(tag, share)}</small>;
}

/** Names of weights that a long list of them is cut to. */
const mostNames = 6;

/** Which learnt weights the text has no place for, and which are new: told, since weights are saved by these names. */
export function WeightChanges({ present, checked }: { readonly present: Checked; readonly checked: Checked }) {
  const words = useWorkshopWords();
  if (present.kind !== "fits" || checked.kind !== "fits") return null;
  const [gone, added] = [missing(present.weights, checked.weights), missing(checked.weights, present.weights)];
  if (gone.length + added.length === 0) return null;
  const list = (names: readonly string[]): string => {
    const shown = names.slice(0, mostNames).join(", ");
    const count = names.length - mostNames;
    return count > 0 ? words.text("desk.weights.more", { names: shown, count }) : shown;
  };
  return (
    <p className="deskWeights muted">
      {gone.length > 0 && words.text("desk.weights.gone", { names: list(gone) })}{" "}
      {added.length > 0 && words.text("desk.weights.new", { names: list(added) })} {words.text("desk.weights.fresh")}
    </p>
  );
}

/** Weights of `a` that `b` does not have, by name and shape. */
function missing(a: readonly WeightBlock[], b: readonly WeightBlock[]): readonly string[] {
  const there = new Set(b.map(({ name, sizes }) => `${name} ${sizes.join("×")}`));
  return a.flatMap(({ name, sizes }) => (there.has(`${name} ${sizes.join("×")}`) ? [] : [name]));
}
