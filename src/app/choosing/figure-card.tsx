/** A figure of a paper as a card: what will be seen, what the paper reports beside what came out here, and how long it takes. */
import { byline } from "../../reproductions/byline.ts";
import { isReproduced, meanValue, type Ours } from "../../reproductions/kept.ts";
import type { Reproduction } from "../../reproductions/reproduction.ts";
import measured from "../../reproductions/ours.json";
import type { Words } from "../../i18n/translate.ts";
import { useWords } from "../../ui/words.tsx";

interface FigureCardProps {
  readonly reproduction: Reproduction;
  /** Tab leads to it. */
  readonly isFirst: boolean;
  readonly onOpen: () => void;
}

const known: Readonly<Record<string, Ours>> = measured;

export function FigureCard({ reproduction, isFirst, onOpen }: FigureCardProps) {
  const words = useWords();
  const { id, paper, claim, updates } = reproduction;
  const said = (what: string): string => words.loose(`reproduction.${id}${what}`, "");
  const ours = known[id];
  return (
    <button
      type="button"
      role="option"
      className="exampleCard"
      aria-selected={false}
      tabIndex={isFirst ? 0 : -1}
      data-reproduction={id}
      onClick={onOpen}
    >
      <b>{said("")}</b>
      <span>
        {byline(paper)}, {said(".figure")}
      </span>
      <small>{said(".see")}</small>
      <dl className="figureNumbers">
        <dt>{words.text("examples.figures.published")}</dt>
        <dd>
          {said(".published")} <small>({said(".source")})</small>
        </dd>
        <dt>{words.text("examples.figures.ours")}</dt>
        <dd>
          {ours && !isReproduced(claim, ours) && words.text("examples.figures.not", { why: said(".not") })}{" "}
          {ours && oursText(words, id, ours)}
        </dd>
        <dt>{words.text("examples.figures.differs")}</dt>
        <dd>
          <small>{said(".differs")}</small>
        </dd>
      </dl>
      <small className="exampleFigures">
        {ours && words.text("examples.learnt", { updates: words.number(updates), seconds: words.number(ours.seconds) })}
      </small>
    </button>
  );
}

function oursText(words: Words, id: string, ours: Ours): string {
  return words.loose(`reproduction.${id}.ours`, "", { value: words.number(meanValue(ours)) });
}
