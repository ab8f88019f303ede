/**
 * The numbers of a weight, at the update on screen, and a change of one of them, or of all: of the network that is looked at,
 * and never of the run that trains.
 */
import { useEffect, useMemo, useState, type MouseEvent } from "react";
import type { Parameter, Program } from "../../cell/program.ts";
import { Problem } from "../../core/problem.ts";
import { formatNumber } from "../../draw/format.ts";
import type { WeightsAt } from "../../store/weights-at.ts";
import { changedWeights, isWeightChange, type WeightChange } from "../../train/changed.ts";
import { startWeights } from "../../train/start.ts";
import { NumberInput } from "../../ui/number-input.tsx";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells } from "../../views/cells.tsx";
import { focusUnder } from "../../views/pointing.ts";
import { useScale } from "../../views/scale.ts";
import { useExperiment, useLooking, usePage, useTry } from "../context.tsx";
import { Choice, NumberField, WithNumber } from "../intervene/fields.tsx";
import { indexAt, markedAt, numberAt, pictureOf, placeOf, reachOf, weightKey, withWeightChange } from "../intervene/weight-acts.ts"; // prettier-ignore
import { shownPicture } from "../shown.ts";

interface WeightSheetProps {
  readonly program: Program;
  readonly parameter: Parameter;
}

export function WeightSheet({ program, parameter }: WeightSheetProps) {
  const words = useWords();
  const kept = useWeights(program);
  if (!kept) return <p className="muted">{words.text("weight.fetching")}</p>;
  return <Numbers program={program} parameter={parameter} update={kept.update} weights={kept.weights} />;
}

interface Kept {
  readonly run: string;
  readonly update: number;
  readonly weights: Float32Array;
}

/** How often they are looked for while the run trains, in ms. */
const rest = 500;

/** Those at the update on screen. */
function useWeights(program: Program): Kept | null {
  const page = usePage();
  const attempt = useTry();
  const seed = useExperiment(({ experiment }) => experiment.seed);
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    const { playground } = page;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const whole = ({ weights }: WeightsAt): Float32Array => weights ?? startWeights(program, seed);
    const look = async (known: Kept | null): Promise<void> => {
      const run = playground.runs.getState().shown;
      const update = shownPicture(page)?.update;
      const isKnown = known?.run === run && known.update === update;
      const now = isKnown
        ? known
        : await playground.analyses.weights().then((at) => ({ run, update: at.update, weights: whole(at) }));
      if (isOver) return;
      setKept(now);
      timer = setTimeout(() => attempt(() => look(now)), rest);
    };
    attempt(() => look(null));
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [page, attempt, program, seed]);
  return kept?.weights.length === program.parameterCount ? kept : null;
}

type NumbersProps = WeightSheetProps & Omit<Kept, "run">;

function Numbers({ program, parameter, update, weights }: NumbersProps) {
  const words = useWords();
  const changes = useLooking(({ probe }) => probe.changes);
  const [chosen, setIndex] = useState<readonly number[]>([]);
  const index = parameter.sizes.map((size, i) => Math.min(chosen[i] ?? 0, size - 1));
  const changed = useMemo(() => weightsWith(program, weights, changes), [program, weights, changes]);
  const [now, before] = [changed, weights].map((all) => numberAt(parameter, pictureOf(parameter, all), index));
  const reach = useMemo(() => reachOf(pictureOf(parameter, weights)), [parameter, weights]);
  const value = (number: number | undefined): string => formatNumber(words.language, number ?? NaN);
  return (
    <section className="weightSheet" aria-label={words.text("weight.title", { weight: parameter.name })}>
      <WeightPicture parameter={parameter} weights={changed} index={index} onIndex={setIndex} />
      <IndexFields parameter={parameter} index={index} onIndex={setIndex} />
      <p role="status">
        {words.text("weight.value", {
          weight: `${parameter.name}${placeText(index)}`,
          value: value(now),
          update: words.number(update),
        })}
        {now !== before && ` · ${words.text("score.unchanged", { value: value(before) })}`}
      </p>
      <WeightActs parameter={parameter} weights={changed} reach={reach} index={index} />
    </section>
  );
}

/** What a link brought that does not fit this model is told where it is looked at. */
function weightsWith(
  program: Program,
  weights: Float32Array,
  changes: Parameters<typeof changedWeights>[2],
): Float32Array {
  try {
    return changedWeights(program, weights, changes);
  } catch (error) {
    if (error instanceof Problem) return weights;
    throw error;
  }
}

function placeText(index: readonly number[]): string {
  return index.length > 0 ? `[${index.join(", ")}]` : "";
}

interface IndexProps {
  readonly parameter: Parameter;
  readonly index: readonly number[];
  readonly onIndex: (index: readonly number[]) => void;
}

/** In CSS pixels. */
const [rowHeight, least, most] = [14, 18, 180];

function WeightPicture({ parameter, weights, index, onIndex }: IndexProps & { readonly weights: Float32Array }) {
  const signal = useMemo(() => pictureOf(parameter, weights), [parameter, weights]);
  const scale = useScale(signal, useTheme());
  const layer = index.slice(0, -2).join(" ");
  const place = useMemo(
    () => placeOf(parameter, [...layer.split(" ").filter(Boolean).map(Number), 0, 0].slice(-parameter.sizes.length)),
    [parameter, layer],
  );
  const pick = (event: MouseEvent): void => {
    const focus = focusUnder(event);
    if (focus?.signal === parameter.name) onIndex(indexAt(parameter, focus.at));
  };
  return (
    // By keyboard an entry is chosen in the fields below.
    <div className="weightCells" onClick={pick}>
      <Cells
        signal={signal}
        place={place}
        scale={scale}
        height={Math.max(least, Math.min(most, place.rows * rowHeight))}
        time={0}
        focus={{ at: markedAt(parameter, index) }}
      />
    </div>
  );
}

function IndexFields({ parameter: { axes, sizes }, index, onIndex }: IndexProps) {
  return (
    <div className="weightIndex">
      {axes.map((axis, i) => (
        <label key={i}>
          {axis}{" "}
          <NumberInput value={index[i] ?? 0} min={0} max={sizes[i] - 1} onChange={(at) => onIndex(index.with(i, at))} />
        </label>
      ))}
    </div>
  );
}

interface WeightActsProps extends Omit<IndexProps, "onIndex"> {
  readonly weights: Float32Array;
  /** Of the slider: of the weight as it is, so that it does not grow by what is set. */
  readonly reach: readonly [low: number, high: number];
}

function WeightActs({ parameter, weights, reach, index }: WeightActsProps) {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const [isAll, setAll] = useState(false);
  const signal = useMemo(() => pictureOf(parameter, weights), [parameter, weights]);
  const at = isAll ? [] : index;
  const does = (op: WeightChange["op"], value: number, isDragged = false): void => {
    const change: WeightChange = { op, weight: parameter.name, index: at, value };
    const { changes } = playground.looking.getState().probe;
    attempt(() =>
      playground.episode.intervene(withWeightChange(changes, change), isDragged ? weightKey(change) : undefined),
    );
  };
  const isChanged = useLooking(({ probe }) =>
    probe.changes.some((one) => isWeightChange(one) && one.weight === parameter.name),
  );
  const takeBack = (): void => {
    const { changes } = playground.looking.getState().probe;
    attempt(() =>
      playground.episode.intervene(changes.filter((one) => !isWeightChange(one) || one.weight !== parameter.name)),
    );
  };
  return (
    <>
      <Choice
        label={words.text("intervene.what")}
        options={[`${parameter.name}${placeText(index)}`, words.text("weight.all", { weight: parameter.name })]}
        chosen={isAll ? 1 : 0}
        onChoose={(choice) => setAll(choice === 1)}
      />
      <NumberField
        key={at.join(" ")}
        now={isAll ? undefined : numberAt(parameter, signal, index)}
        of={weights}
        reach={reach}
        onSet={(value, isDragged) => does("weight.set", value, isDragged)}
      />
      <div className="interveneActs">
        <button type="button" onClick={() => does("weight.set", 0)}>
          {words.text("weight.zero")}
        </button>
        <WithNumber
          label={words.text("weight.scale")}
          start={2}
          isAny
          onDo={(factor) => does("weight.scale", factor)}
        />
        {isChanged && (
          <button type="button" onClick={takeBack}>
            {words.text("weight.back")}
          </button>
        )}
      </div>
      <p className="muted">{words.text("weight.hint")}</p>
    </>
  );
}
