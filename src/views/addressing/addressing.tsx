/**
 * How a memory was addressed at the playhead: scores → sharpened → gated → shifted → final, as far as the model has
 * them, as aligned bars with the formula of each and the numbers of this moment in it.
 */
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { Signal, Trace } from "../../core/signal.ts";
import { formatAligned } from "../../draw/format.ts";
import { useIsNarrow, useWindowHeight } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { peakIndex } from "../barpath.ts";
import { Bars } from "../bars.tsx";
import { fullName, indexText, signalName } from "../describe.ts";
import { entryStep } from "../entry.ts";
import { copyAt, isWeights, relationOf, shapeOf, useChosen, type Indices } from "../facet.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { FoldTitle } from "../moment/fold-title.tsx";
import { useFoldPart } from "../moment/folding.ts";
import type { MomentProps } from "../pointing.ts";
import { rowPlace, valuesAt } from "../row.ts";
import { matchStates } from "../state/match.ts";
import { useScale, useSeen, useSeenTitle } from "../scale.ts";
import { Formula, Knob, Vector } from "./formula.tsx";
import { matchAddressing, type AddressingChain } from "./match.ts";
import "./addressing.css";

/** In a window at least this high, two chains of at most so many rows stand below each other, if nothing else is there. */
const roomyHeight = 1040;
const mostRows = 8;
/** Height of a state beside the memory. */
const stateHeight = 160;

export function AddressingView(props: MomentProps) {
  const chains = useMemo(() => matchAddressing(props.trace), [props.trace]);
  const [chosen, setChosen] = useState("");
  const isNarrow = useIsNarrow();
  const { isProjector } = useTheme();
  const states = useMemo(() => matchStates(props.trace), [props.trace]);
  const isTall = useWindowHeight() >= roomyHeight + states.length * stateHeight && !isProjector;
  const rows = chains.reduce((sum, { stages }) => sum + stages.length + 1, 0);
  const hasRoom = isNarrow || (isTall && rows <= mostRows && !props.trace.signals.some(relationOf));
  if (chains.length <= 1 || (chains.length === 2 && hasRoom))
    return chains.map((chain, i) => <ChainPanel key={chain.final.name} {...props} chain={chain} place={i} />);
  const focused = chains.find((chain) => isPartOf(chain, props.focus?.signal));
  const shown = focused ?? chains.find((chain) => chain.final.name === chosen) ?? chains[0];
  if (!shown) return null;
  return (
    <ChainPanel {...props} chain={shown} place={0}>
      <ChainChooser chains={chains} shown={shown} onChoose={setChosen} />
    </ChainPanel>
  );
}

function isPartOf({ final, stages }: AddressingChain, name: string | undefined): boolean {
  return final.name === name || stages.some((stage) => stage.name === name);
}

interface ChainChooserProps {
  readonly chains: readonly AddressingChain[];
  readonly shown: AddressingChain;
  readonly onChoose: (final: string) => void;
}

function ChainChooser({ chains, shown, onChoose }: ChainChooserProps) {
  const words = useWords();
  return (
    <span className="facet" role="group" aria-label={words.text("score.addressing")}>
      {chains.map(({ final }) => (
        <button
          key={final.name}
          type="button"
          aria-pressed={final === shown.final}
          data-meaning={final.meaning}
          onClick={() => onChoose(final.name)}
        >
          {fullName(words, final.name)}
        </button>
      ))}
    </span>
  );
}

/** Formulas give way last, but for that of the stage that is looked at. */
const formulasRank = 1;

/** Of all but the highest, which may stay. */
function formulasHeight(figure: HTMLElement): number {
  const heights = Array.from(figure.querySelectorAll<HTMLElement>(".addressingFormula"), (one) => one.offsetHeight);
  return heights.reduce((sum, height) => sum + height, 0) - Math.max(0, ...heights);
}

interface ChainPanelProps extends MomentProps {
  readonly chain: AddressingChain;
  /** Among those that are on screen. */
  readonly place: number;
  /** Instead of the name, where there is a choice of chains. */
  readonly children?: ReactNode;
}

function ChainPanel(props: ChainPanelProps) {
  const { chain, place, children, trace, time, focus, addressing = -1 } = props;
  const words = useWords();
  const { facets } = shapeOf(chain.final);
  const copy = copyAt(chain.final, facets, focus, useChosen());
  const lane = { ...copy, time };
  const name = useSeenTitle()(fullName(words, chain.final.name));
  const current = Math.min(addressing, chain.stages.length);
  const figure = useRef<HTMLElement>(null);
  const fold = useFoldPart(`formulas ${place}`, { rank: formulasRank, element: figure, gainOf: formulasHeight });
  return (
    <figure
      className="addressing"
      ref={figure}
      data-folded={fold.isFolded || undefined}
      aria-label={words.text("score.addressing.of", { name, time })}
    >
      <figcaption>
        {children ?? <b data-meaning={chain.final.meaning}>{name}</b>}
        <FacetChooser signal={chain.final} facets={facets} copy={copy} />
        {fold.onToggle && <FoldTitle part={fold}>{words.text("score.formulas")}</FoldTitle>}
        <span className="addressingKnobs">
          {chain.knobs.map((knob) => (
            <span key={knob.name}>
              {signalName(words, knob.name)} <Knob signal={knob} at={lane} />
            </span>
          ))}
          {chain.vectors.map((vector) => (
            <span key={vector.name}>
              {signalName(words, vector.name)} <Vector signal={vector} at={lane} />
            </span>
          ))}
        </span>
      </figcaption>
      {[...chain.stages, chain.final].map((signal, i) => (
        <StageRow
          key={signal.name}
          trace={trace}
          signal={signal}
          label={signal === chain.final ? words.text("score.final") : signalName(words, signal.name)}
          lane={lane}
          focus={focus}
          isCurrent={current === i}
          hasFormula={!fold.isFolded || current === i}
        />
      ))}
    </figure>
  );
}

interface StageRowProps extends Pick<MomentProps, "focus"> {
  readonly trace: Trace;
  readonly signal: Signal;
  readonly label: string;
  readonly lane: Indices;
  readonly isCurrent: boolean;
  readonly hasFormula: boolean;
}

/** One step: a bar per slot, in numbers the focused slot's value, else the largest, and below the formula. */
function StageRow({ trace, signal, label, lane, focus, isCurrent, hasFormula }: StageRowProps) {
  const words = useWords();
  const { isProjector } = useTheme();
  const seen = useSeen()(signal);
  const scale = useScale(seen, useTheme());
  const place = useMemo(() => rowPlace(signal, lane), [signal, lane]);
  const values = valuesAt(seen, place);
  const index = peakIndex(values, focus?.at[place.x]);
  const from = entryStep(trace, signal, place.x, index, lane["time"] ?? 0);
  return (
    <div className="addressingRow" data-current={isCurrent || undefined} data-meaning={signal.meaning}>
      <span className="addressingLabel" title={label}>
        {label}
      </span>
      <Bars
        signal={signal}
        values={values}
        scale={scale}
        place={place}
        height={isProjector ? 24 : 16}
        time={lane["time"] ?? 0}
        focus={focus}
        isInk={!isWeights(signal) && seen === signal}
      />
      <span className="addressingNumber">
        <small>{indexText(words, signal, place.x, index, from)}</small>
        {formatAligned(words.language, values[index] ?? NaN)}
      </span>
      {hasFormula && signal.formula && <Formula trace={trace} formula={signal.formula} axis={place.x} lane={lane} />}
    </div>
  );
}
