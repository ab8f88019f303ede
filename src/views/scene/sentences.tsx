/** A story as lines of text: which sentences the answer needs, which ones the network looked at, and what it said. */
import { memo, useMemo, useState, type HTMLAttributes } from "react";
import { asShown } from "../../core/as-shown.ts";
import type { SentencesScene } from "../../core/scene.ts";
import type { Trace } from "../../core/signal.ts";
import { formatAligned } from "../../draw/format.ts";
import { columnsOf } from "../../draw/text-width.ts";
import type { Words } from "../../i18n/translate.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { axisName, countedIndex, fullName, signalName } from "../describe.ts";
import { useChosen, type Indices } from "../facet.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { chosenFacets, lanesOf, signalNamed, valueAt } from "../lane.ts";
import { lookingsOf, type Looking } from "./attention.ts";
import { Scroller } from "./scroller.tsx";
import { VerdictMark, verdictSentence } from "./verdict.tsx";
import type { SceneProps, SceneView } from "./view.ts";
import "./sentences.css";

type Props = SceneProps<SentencesScene>;

export const sentencesView: SceneView<SentencesScene> = { Content, sentence };

function sentence(words: Words, { scene }: Pick<Props, "scene">): string {
  const { sentences, verdict } = scene;
  const question = sentences.at(-1) ?? "";
  return words.text("scene.sentences.label", {
    count: sentences.length - 1,
    question,
    verdict: verdictSentence(words, verdict),
  });
}

function Content(props: Props) {
  const { scene, trace, time } = props;
  const words = useWords();
  const lookings = lookingsOf(trace);
  const [name, setName] = useState("");
  const [isNow, setNow] = useState(false);
  const looking = lookings.find(({ signal }) => signal.name === name) ?? lookings[0];
  const at = isNow ? time : scene.sentences.length - 1;
  const lanes = useLanes(looking);
  const { isProjector } = useTheme();
  return (
    <div className="story">
      <Scroller label={words.text("scene.sentences")} time={time}>
        <ol
          className="storyLines"
          style={{ columnWidth: `${columnOf(scene, lanes.length, isProjector)}em` }}
          {...pointer(props, at, looking, lanes[0])}
        >
          {scene.sentences.map((_, i) => (
            <Line key={i} scene={scene} index={i} isNow={i === time} looking={looking} lanes={lanes} at={at} />
          ))}
        </ol>
      </Scroller>
      <footer className="storyFooter">
        <Answer scene={scene} trace={trace} />
        {looking && <Choice {...{ lookings, looking, setName, isNow, setNow, lanes }} />}
      </footer>
    </div>
  );
}

/** Width of a column in which every sentence has one line, where it is not too long; in em. */
function columnOf({ sentences }: SentencesScene, bars: number, isProjector: boolean): number {
  const longest = sentences.reduce((most, one) => Math.max(most, columnsOf(one)), 0);
  const bar = bars > 3 || isProjector ? 1.2 : 2.1;
  return Math.min(32, 4.5 + bars * bar + longest * 0.53);
}

/** The copies of the weights that have a bar each. */
function useLanes(looking: Looking | undefined): readonly Indices[] {
  const chosen = useChosen();
  return useMemo(() => (looking ? lanesOf(looking.signal, chosen).map(({ fixed }) => fixed) : []), [looking, chosen]);
}

/** Pointing at a sentence moves the playhead to it, and marks how much it is looked at wherever that is drawn. */
function pointer(
  { isPinned, time, onTime, onFocus }: Props,
  at: number,
  looking: Looking | undefined,
  copy: Indices | undefined,
): Pick<HTMLAttributes<HTMLElement>, "onPointerOver" | "onPointerLeave" | "onClick"> {
  const goTo = (target: EventTarget): void => {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-time]") : null;
    const index = Number(line?.dataset["time"] ?? NaN);
    if (Number.isNaN(index)) return;
    if (index !== time) onTime(index);
    const place = looking?.indexOf(index, at) ?? -1;
    if (looking && place >= 0 && !isPinned)
      onFocus({ signal: looking.signal.name, at: { time: at, ...copy, [looking.axis]: place } });
  };
  return {
    onPointerOver: (event) => event.pointerType === "mouse" && goTo(event.target),
    onPointerLeave: () => !isPinned && onFocus(null),
    onClick: (event) => goTo(event.target),
  };
}

interface LineProps {
  readonly scene: SentencesScene;
  readonly index: number;
  /** At the playhead. */
  readonly isNow: boolean;
  readonly looking: Looking | undefined;
  readonly lanes: readonly Indices[];
  /** From which time it is looked at. */
  readonly at: number;
}

const Line = memo(function Line({ scene, index, isNow, looking, lanes, at }: LineProps) {
  const words = useWords();
  const support = scene.support[index] ?? 0;
  const asked = scene.sentences.length - 1;
  const place = looking ? looking.indexOf(index, at) : -1;
  return (
    <li
      className="storyLine"
      data-time={index}
      aria-current={isNow ? "true" : undefined}
      data-support={support > 0 || undefined}
    >
      <span className="storyTime">{index}</span>
      {looking && <Weights looking={looking} lanes={lanes} at={at} place={place} isHidden={index === asked} />}
      <span className="storyText">{scene.sentences[index]}</span>
      {support > 0 && (
        <span className="storySupport" title={words.text("scene.sentences.support", { hop: support })}>
          <span aria-hidden="true">◂{support}</span>
          <span className="visuallyHidden">{words.text("scene.sentences.support", { hop: support })}</span>
        </span>
      )}
    </li>
  );
});

interface WeightsProps {
  readonly looking: Looking;
  readonly lanes: readonly Indices[];
  readonly at: number;
  /** Of the sentence on the looking's axis; −1 where it is not there to be looked at. */
  readonly place: number;
  /** The question asks, and is not looked at: its text stands where the others' do. */
  readonly isHidden: boolean;
}

/** One bar per copy: hops, heads, layers. */
function Weights({ looking: { signal, axis }, lanes, at, place, isHidden }: WeightsProps) {
  const words = useWords();
  if (isHidden)
    return (
      <span className="storyWeights" data-many={lanes.length > 3 || undefined} aria-hidden="true">
        {lanes.map((_, i) => (
          <span key={i} className="storyNoWeight" />
        ))}
      </span>
    );
  return (
    <span className="storyWeights" data-meaning={signal.meaning} data-many={lanes.length > 3 || undefined}>
      {lanes.map((copy, i) => {
        const weight = place < 0 ? 0 : (valueAt(signal, { ...copy, time: at, [axis]: place }) ?? 0);
        const name = [fullName(words, signal.name), ...copyNames(words, signal, copy)].join(" ");
        const told = words.text("scene.sentences.attention", { name, weight: formatAligned(words.language, weight) });
        return (
          <span key={i} className="storyWeight" role="img" aria-label={told} title={told}>
            <span style={{ width: `${100 * Math.min(1, Math.max(0, weight))}%` }} />
          </span>
        );
      })}
    </span>
  );
}

function copyNames(words: Words, signal: Looking["signal"], copy: Indices): readonly string[] {
  return Object.entries(copy).map(([axis, index]) => `${axisName(words, axis)} ${countedIndex(signal, axis, index)}`);
}

interface ChoiceProps {
  readonly lookings: readonly Looking[];
  readonly looking: Looking;
  readonly lanes: readonly Indices[];
  readonly setName: (name: string) => void;
  readonly isNow: boolean;
  readonly setNow: (isNow: boolean) => void;
}

/** What the bars are of, and from when. */
function Choice({ lookings, looking, lanes, setName, isNow, setNow }: ChoiceProps) {
  const words = useWords();
  const { signal } = looking;
  const [first = {}] = lanes;
  return (
    <span className="storyChoice">
      {lookings.length > 1 ? (
        <select
          className="facet"
          aria-label={words.text("scene.sentences.which")}
          value={signal.name}
          onChange={(event) => setName(event.target.value)}
        >
          {lookings.map(({ signal: one }) => (
            <option key={one.name} value={one.name}>
              {fullName(words, one.name)}
            </option>
          ))}
        </select>
      ) : (
        <span>{words.text("scene.sentences.look", { name: signalName(words, signal.name).toLocaleLowerCase() })}</span>
      )}
      <Order signal={signal} lanes={lanes} />
      <FacetChooser signal={signal} facets={chosenFacets(signal)} copy={first} isSmall />
      <span className="facet" role="group" aria-label={words.text("scene.sentences.when")}>
        <button type="button" aria-pressed={!isNow} onClick={() => setNow(false)}>
          {words.text("scene.sentences.asked")}
        </button>
        <button type="button" aria-pressed={isNow} onClick={() => setNow(true)}>
          {words.text("scene.sentences.now")}
        </button>
      </span>
    </span>
  );
}

/** Which bar is which: copies are counted from left to right. */
function Order({ signal, lanes }: Pick<ChoiceProps["looking"], "signal"> & Pick<ChoiceProps, "lanes">) {
  const words = useWords();
  if (lanes.length < 2) return null;
  const chosen = chosenFacets(signal);
  const axes = Object.keys(lanes[0] ?? {}).filter((axis) => !chosen.includes(axis));
  return (
    <span>
      {words.text("scene.sentences.order", {
        axis: axes.map((axis) => axisName(words, axis)).join(" × "),
        count: lanes.length,
      })}
    </span>
  );
}

/** The verdict, with how likely the answer was where the output has names. */
function Answer({ scene: { verdict, sentences }, trace }: { readonly scene: SentencesScene; readonly trace: Trace }) {
  const words = useWords();
  const likely = verdict.got === null ? undefined : likelihoodOf(trace, sentences.length - 1, verdict.got);
  return (
    <span className="storyAnswer">
      <VerdictMark verdict={verdict} words={words} />
      {likely !== undefined && <small> {formatAligned(words.language, likely)}</small>}
    </span>
  );
}

/** What the output gives the answer that is shown as `name` at `time`; undefined where its classes have no names. */
export function likelihoodOf(trace: Trace, time: number, name: string): number | undefined {
  const output = signalNamed(trace, "output");
  const index = output?.labels?.["output"]?.findIndex((label) => asShown(label) === name) ?? -1;
  return output && index >= 0 ? valueAt(output, { time, output: index }) : undefined;
}
