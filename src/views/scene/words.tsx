/** Words in their order, with tags joined to spans: what was wanted in one line under them, what was said in the next. */
import { useMemo } from "react";
import type { WordsScene } from "../../core/scene.ts";
import type { Words } from "../../i18n/translate.ts";
import { useWords } from "../../ui/words.tsx";
import { Scroller } from "./scroller.tsx";
import { isSameSpan, spanAt, spansOf, type Span } from "./spans.ts";
import type { SceneProps, SceneView } from "./view.ts";

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

function Content({ scene, time, onTime }: Props) {
  const words = useWords();
  const tagged = useMemo(() => taggedOf(scene), [scene]);
  return (
    <Scroller label={words.text("scene.words")} time={time}>
      <div className="words">
        <p className="wordsRows" aria-hidden="true">
          <span> </span>
          <span>{words.text("scene.wanted")}</span>
          {tagged.got && <span>{words.text("scene.got")}</span>}
        </p>
        <ol>
          {scene.words.map(
            (word, i) =>
              word !== "" && (
                <li key={i} aria-current={i === time ? "true" : undefined} onClick={() => onTime(i)}>
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
      {span?.from === i ? span.kind : ""}
    </span>
  );
}

/** A tick before what is right, a cross before what is wrong, and a cross where something was missed. */
function Got({ tagged, i }: PieceProps) {
  const words = useWords();
  const got = tagged.got ?? [];
  const span = spanAt(got, i);
  if (span) {
    const isRight = tagged.isKnown ? tagged.wanted.some((one) => isSameSpan(one, span)) : undefined;
    const sign = isRight === undefined ? "" : isRight ? "✓ " : "✗ ";
    return (
      <span className="wordsTag" data-part={partOf(span, i)} data-right={isRight}>
        {span.from === i ? sign + span.kind : ""}
      </span>
    );
  }
  const wanted = spanAt(tagged.wanted, i);
  const isMissed = wanted?.from === i && !got.some(({ from, to }) => from < wanted.to && to > wanted.from);
  return <span className="wordsTag wordsMissed">{isMissed ? `✗ ${words.text("scene.words.missed")}` : ""}</span>;
}
