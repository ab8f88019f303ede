/** Which copy is looked at where they are too many to show: a head, a hop, a layer; the choice holds in every view. */
import { NumberInput } from "../../ui/number-input.tsx";
import { useWords } from "../../ui/words.tsx";
import { axisName, countedIndex, indexText } from "../describe.ts";
import type { Signal } from "../../core/signal.ts";
import { chooseFacet, sizeOf, type Indices } from "../facet.ts";
import "./facet.css";

/** More than this are a list that opens. */
const mostButtons = 4;
/** More than this are a number to be typed: a list of thousands takes the page's time, and nobody finds anything in it. */
const mostListed = 100;

export interface FacetChooserProps {
  readonly signal: Signal;
  readonly facets: readonly string[];
  /** The copy on screen. */
  readonly copy: Indices;
  /** Always a list that opens: where there is little room. */
  readonly isSmall?: boolean;
}

/** One control per facet that has more than one index; nothing where none has. */
export function FacetChooser({ signal, facets, copy, isSmall = false }: FacetChooserProps) {
  return facets
    .filter((axis) => sizeOf(signal, axis) > 1)
    .map((axis) => {
      const props = { signal, axis, size: sizeOf(signal, axis), index: copy[axis] ?? 0 };
      if (props.size > mostListed && !signal.labels?.[axis]) return <FacetNumber key={axis} {...props} />;
      return isSmall || props.size > mostButtons ? (
        <FacetList key={axis} {...props} />
      ) : (
        <FacetButtons key={axis} {...props} />
      );
    });
}

interface FacetProps {
  readonly signal: Signal;
  readonly axis: string;
  readonly size: number;
  readonly index: number;
}

function FacetButtons({ signal, axis, size, index }: FacetProps) {
  const words = useWords();
  const why = words.loose(`score.axis.${axis}.why`, "");
  return (
    <span className="facet" role="group" aria-label={axisName(words, axis)} {...(why && { title: why })}>
      <span aria-hidden="true">{axisName(words, axis)}</span>
      {Array.from({ length: size }, (_, i) => (
        <button
          key={i}
          type="button"
          aria-label={indexText(words, signal, axis, i)}
          aria-pressed={i === index}
          onClick={() => chooseFacet(axis, i)}
        >
          {signal.labels?.[axis]?.[i] ?? countedIndex(signal, axis, i)}
        </button>
      ))}
    </span>
  );
}

function FacetList({ signal, axis, size, index }: FacetProps) {
  const words = useWords();
  return (
    <select
      className="facet"
      aria-label={axisName(words, axis)}
      value={index}
      onChange={(event) => chooseFacet(axis, Number(event.target.value))}
    >
      {Array.from({ length: size }, (_, i) => (
        <option key={i} value={i}>
          {indexText(words, signal, axis, i)}
        </option>
      ))}
    </select>
  );
}

function FacetNumber({ signal, axis, size, index }: FacetProps) {
  const words = useWords();
  const first = countedIndex(signal, axis, 0);
  const name = axisName(words, axis);
  const last = countedIndex(signal, axis, size - 1);
  return (
    <span className="facet" title={`${name} ${words.number(first)} … ${words.number(last)}`}>
      <span aria-hidden="true">{name}</span>
      <NumberInput
        label={name}
        value={index + first}
        min={first}
        max={last}
        onChange={(value) => chooseFacet(axis, value - first)}
      />
    </span>
  );
}
