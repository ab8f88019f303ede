/** Words in their order, with tags joined to spans: what was wanted in one line under them, what was said in the next. */
import { useMemo } from "react";
import type { WordsScene } from "../../core/scene.ts";
import { evenWidth, textWidth } from "../../draw/text-width.ts";
import type { Words } from "../../i18n/translate.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Scroller } from "./scroller.tsx";
import { isSameSpan, leastWidth, spanAt, spansOf, type Span } from "./spans.ts";
import type { SceneProps, SceneView } from "./view.ts";
import "./words.css";

type Props = SceneProps<WordsScene>;

export const wordsView: SceneView<WordsScene> = { Content, sentence };

interface Tagged {
  readonly wanted: readonly Span[];
  /** null before there is an answer. */
  readonly got: readonly Span[] | null;
  /** Of a sentence that a person wrote, nobody may know the tags. */
  readonly isKnown: boolean;
}

function taggedOf({ verdicts }: WordsScene): Tagged {
  const wanted = spansOf(verdicts.map((verdict) => verdict?.wanted ?? ""));
  const isAnswered = verdicts.some((verdict) => verdict !== null && verdict.got !== null);
  const got = isAnswered ? spansOf(verdicts.map((verdict) => verdict?.got ?? "")) : null;
  return { wanted, got, isKnown: verdicts.some((verdict) => verdict !== null && verdict.wanted !== "") };
}

function sentence(words: Words, { scene }: Pick<Props, "scene">): string {
  const { wanted, got, isKnown } = taggedOf(scene);
  const count = scene.words.filter((word) => word !== "").length;
  if (!isKnown) return words.text(got ? "scene.words.said" : "scene.words.unknown", { count, found: got?.length ?? 0 });
  const right = got?.filter((span) => wanted.some((one) => isSameSpan(one, span))).length ?? 0;
  const key = got ? "scene.words.label" : "scene.words.labelOnly";
  return words.text(key, { count, wanted: wanted.length, right });
}

/** Steps before and after the words, at which nothing comes in and nothing is expected: the longest sentence sets how many. */
export function paddingOf({ words, verdicts }: WordsScene): readonly Pick<Span, "from" | "to">[] {
  const isContent = (word: string, i: number): boolean => word !== "" || (verdicts[i] ?? null) !== null;
  const [first, last] = [words.findIndex(isContent), words.findLastIndex(isContent)];
  if (first < 0) return [];
  return [
    { from: 0, to: first },
    { from: last + 1, to: words.length },
  ].filter(({ from, to }) => to > from);
}

/** Small text on a laptop, and the margins of a column, in CSS pixels. */
const [small, margin] = [12, 6];

/** Whether every word, with its labels, fits over the column of its step. */
function fitsColumns(words: Words, scene: WordsScene, tagged: Tagged, column: number): boolean {
  const character = evenWidth("0", small);
  return scene.words.every((word, i) => {
    return Math.max(textWidth(word, small), leastAt(words, tagged, i) * character) + margin <= column;
  });
}

function Content({ scene, time, width, onTime }: Props) {
  const words = useWords();
  const tagged = useMemo(() => taggedOf(scene), [scene]);
  const { isProjector } = useTheme();
  const column = width / Math.max(1, scene.words.length);
  const isOverColumns = !isProjector && fitsColumns(words, scene, tagged, column);
  return (
    <Scroller label={words.text("scene.words")} time={time}>
      <div className="words" data-over={isOverColumns || undefined}>
        <p className="wordsRows" aria-hidden="true">
          <span> </span>
          <span>{words.text("scene.wanted")}</span>
          {tagged.got && <span>{words.text("scene.got")}</span>}
        </p>
        <ol>
          {isOverColumns &&
            paddingOf(scene).map(({ from, to }) => (
              <li
                key={`padding ${from}`}
                className="wordsPadding"
                style={{ left: from * column, width: (to - from) * column }}
              >
                {words.text("scene.words.padding")}
              </li>
            ))}
          {scene.words.map(
            (word, i) =>
              // Where an answer is given nothing need come in.
              (word !== "" || (scene.verdicts[i] ?? null) !== null) && (
                <li
                  key={i}
                  aria-current={i === time ? "true" : undefined}
                  style={
                    isOverColumns ? { left: i * column, width: column } : { minWidth: `${leastAt(words, tagged, i)}ch` }
                  }
                  onClick={() => onTime(i)}
                >
                  <span className="wordsWord">{word}</span>
                  <Wanted tagged={tagged} i={i} />
                  {tagged.got && <Got tagged={tagged} i={i} />}
                </li>
              ),
          )}
        </ol>
      </div>
    </Scroller>
  );
}

interface PieceProps {
  readonly tagged: Tagged;
  readonly i: number;
}

/** Room for the labels of the spans that hold word `i`. */
function leastAt(words: Words, tagged: Tagged, i: number): number {
  const [wanted, got] = [spanAt(tagged.wanted, i), spanAt(tagged.got ?? [], i)];
  return Math.max(
    wanted ? leastWidth(wanted, wanted.kind) : 0,
    wanted && isMissed(tagged, wanted) ? leastWidth(wanted, missedLabel(words)) : 0,
    got ? leastWidth(got, gotLabel(tagged, got)) : 0,
  );
}

function gotLabel(tagged: Tagged, span: Span): string {
  const isRight = isFound(tagged, span);
  return isRight === undefined ? span.kind : `${isRight ? "✓" : "✗"} ${span.kind}`;
}

function missedLabel(words: Words): string {
  return `✗ ${words.text("scene.words.missed")}`;
}

/** Whether `span` was said as it is wanted; undefined where nobody knows. */
function isFound({ wanted, isKnown }: Tagged, span: Span): boolean | undefined {
  return isKnown ? wanted.some((one) => isSameSpan(one, span)) : undefined;
}

/** Whether nothing at all was said where `span` is wanted. */
function isMissed({ got }: Tagged, span: Span): boolean {
  return got !== null && !got.some(({ from, to }) => from < span.to && to > span.from);
}

/** Which part of `span` word `i` is: a line goes from the first to the last. */
function partOf(span: Span, i: number): string {
  const isFirst = span.from === i;
  const isLast = span.to === i + 1;
  return isFirst && isLast ? "whole" : isFirst ? "first" : isLast ? "last" : "middle";
}

function Wanted({ tagged, i }: PieceProps) {
  const span = spanAt(tagged.wanted, i);
  return (
    <span className="wordsTag" data-part={span && partOf(span, i)}>
      {span?.from === i && <span>{span.kind}</span>}
    </span>
  );
}

/** A tick before what is right, a cross before what is wrong, and a cross where something was missed. */
function Got({ tagged, i }: PieceProps) {
  const words = useWords();
  const span = spanAt(tagged.got ?? [], i);
  if (span)
    return (
      <span className="wordsTag" data-part={partOf(span, i)} data-right={isFound(tagged, span)}>
        {span.from === i && <span>{gotLabel(tagged, span)}</span>}
      </span>
    );
  const wanted = spanAt(tagged.wanted, i);
  return (
    <span className="wordsTag wordsMissed">
      {wanted?.from === i && isMissed(tagged, wanted) && <span>{missedLabel(words)}</span>}
    </span>
  );
}
