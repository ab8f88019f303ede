/** A model as a page of a paper: what to look for, the equations in reading order, the paper, the parameters. */
import { Fragment, memo, useEffect, useMemo, useRef, useState } from "react";
import type { Program } from "../../cell/program.ts";
import { formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import { mathsOf } from "../../maths/maths.ts";
import { mathsOfLine, type Block, type Line, type Part } from "../../maths/parts.ts";
import { library } from "../../models/all.ts";
import { textOfModel } from "../../train/check.ts";
import { prepare } from "../../train/prepare.ts";
import { useWords } from "../../ui/words.tsx";
import { axisName, fullName } from "../../views/describe.ts";
import { useExperiment, useView } from "../context.tsx";
import { lookSentence } from "../guide/look.ts";
import { Formula, namesIn, weightName } from "./maths-node.tsx";
import { useMathsPointing } from "./maths-pointing.ts";
import { WeightSheet } from "./weight-sheet.tsx";
import "./maths.css";

type Lit = ReadonlySet<string>;

export function MathsSheet() {
  const words = useWords();
  const experiment = useExperiment((state) => state.experiment);
  const { model, task } = experiment;
  const text = textOfModel(model);
  const maths = useMemo(() => mathsOf(text, { settings: model.settings, library }), [text, model.settings]);
  const program = useMemo(() => prepare(experiment).program, [experiment]);
  const sheet = useRef<HTMLDivElement>(null);
  const { lit, isOurs, onWeights, handlers } = useMathsPointing(sheet);
  useLitInView(sheet, lit, isOurs);
  const sentence = words.loose(`look.${model.id}`, lookSentence(words, model.id, task.id));
  const title = model.text === undefined ? words.loose(`model.${model.id}`, maths.title) : maths.title;
  return (
    <article className="maths" data-pointing={isOurs || undefined}>
      <h3>{title}</h3>
      {sentence && (
        <p>
          <b>{words.text("page.lookFor")}</b> {sentence}
        </p>
      )}
      <div
        className="mathsParts"
        role="group"
        aria-label={words.text("maths.label")}
        tabIndex={0}
        ref={sheet}
        {...handlers}
      >
        <Parts parts={maths.parts} lit={lit} />
      </div>
      <p className="visuallyHidden" role="status">
        {isOurs ? [...lit].map((name) => fullName(words, name)).join(words.text("score.readout.comma")) : ""}
      </p>
      <p className="muted mathsHint">{words.text("maths.hint")}</p>
      {maths.paper && (
        <p className="mathsPaper">
          {maths.paper}
          {maths.about && <small>{words.comment(maths.about)}</small>}
        </p>
      )}
      <Weights program={program} lit={lit} onWeights={onWeights} />
    </article>
  );
}

/** Scrolls to a symbol that is pointed at from the score, if none of it can be seen. */
function useLitInView(sheet: { readonly current: HTMLElement | null }, lit: Lit, isOurs: boolean): void {
  useEffect(() => {
    if (lit.size > 0 && !isOurs) sheet.current?.querySelector("[data-lit]")?.scrollIntoView({ block: "nearest" });
  }, [sheet, lit, isOurs]);
}

function Parts({ parts, lit }: { readonly parts: readonly Part[]; readonly lit: Lit }) {
  const words = useWords();
  return parts.map((part, i) => {
    if (part.kind !== "group") return <BlockView key={i} block={part} lit={lit} />;
    return (
      <section key={i} className="mathsGroup">
        {part.heading && <h4>{words.comment(part.heading)}</h4>}
        {part.lines.map((line, j) => (
          <LineOfLit key={j} line={line} lit={lit} />
        ))}
      </section>
    );
  });
}

function BlockView({ block, lit }: { readonly block: Block; readonly lit: Lit }) {
  const words = useWords();
  const { kind, heading, title, model, name, isReversed, parts } = block;
  const isLoop = kind === "repeat" || kind === "stack";
  const notes = [
    kind === "use" ? words.loose(`model.${model}`, name) : "",
    isReversed ? words.text("maths.reversed") : "",
    isLoop ? words.text(`maths.${kind}`) : "",
  ].filter(Boolean);
  return (
    <section className="mathsBlock" data-kind={kind}>
      {heading && <h4>{words.comment(heading)}</h4>}
      <p className="mathsTitle">
        {isLoop && `${axisName(words, name)} `}
        <Formula node={title} lit={lit} /> {notes.length > 0 && <small>{notes.join(" · ")}</small>}
      </p>
      <Parts parts={parts} lit={lit} />
    </section>
  );
}

const nothing: Lit = new Set();

/** A line is set again only where what is pointed at is its own. */
function LineOfLit({ line, lit }: { readonly line: Line; readonly lit: Lit }) {
  const names = useMemo(() => new Set(namesIn(mathsOfLine(line))), [line]);
  const own = [...lit].filter((name) => names.has(name)).join(" ");
  const set = useMemo(() => (own ? new Set(own.split(" ")) : nothing), [own]);
  return <LineView line={line} lit={set} />;
}

const LineView = memo(function LineView({ line, lit }: { readonly line: Line; readonly lit: Lit }) {
  const words = useWords();
  const { kind, left, relation, right, starts, comment } = line;
  return (
    <div className="mathsLine" data-kind={kind}>
      <span className="mathsLeft">
        <Formula node={left} lit={lit} />
      </span>
      <Formula node={{ tag: "mo", text: relation }} lit={nothing} />
      <span className="mathsRight">
        {right.map((piece, i) => (
          <Formula key={i} node={piece} lit={lit} />
        ))}
        {starts.map((start, i) => (
          <span key={i} className="mathsNote">
            <Formula node={start.node} lit={lit} />
            {start.kind !== "fixed" && ` ${words.text(`maths.${start.kind}`)}`}
          </span>
        ))}
        {kind === "loss" && <span className="mathsNote">{words.text("maths.loss")}</span>}
        {comment && <span className="mathsNote">{words.comment(comment)}</span>}
      </span>
    </div>
  );
});

interface WeightsProps {
  readonly program: Program;
  readonly lit: Lit;
  readonly onWeights: (names: readonly string[]) => void;
}

/** How many parameters there are, and on demand whose they are. */
function Weights({ program, lit, onWeights }: WeightsProps) {
  const words = useWords();
  const tag = factsOf(useView((view) => view.language)).tag;
  const count = (number: number): string => formatNumber(tag, number);
  const [open, setOpen] = useState("");
  return (
    <details className="mathsWeights">
      <summary>{words.text("run.parameters", { count: count(program.parameterCount) })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.text("maths.weight")}</th>
            <th scope="col">{words.text("maths.shape")}</th>
            <th scope="col">{words.text("maths.count")}</th>
          </tr>
        </thead>
        <tbody onPointerLeave={() => onWeights([])}>
          {program.parameters.map((parameter) => {
            const { name, axes, sizes } = parameter;
            const isOpen = open === name;
            return (
              <Fragment key={name}>
                <tr
                  data-lit={lit.has(weightName(name)) || undefined}
                  onPointerEnter={() => onWeights([weightName(name)])}
                >
                  <th scope="row">
                    <button
                      type="button"
                      className="mathsWeight"
                      aria-expanded={isOpen}
                      title={words.text("weight.open", { weight: name })}
                      onClick={() => setOpen(isOpen ? "" : name)}
                    >
                      {name}
                    </button>
                  </th>
                  <td>
                    {axes.map((axis, i) => `${axis} ${count(sizes[i])}`).join(" × ") || words.text("maths.scalar")}
                  </td>
                  <td>{count(sizes.reduce((product, size) => product * size, 1))}</td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={3}>
                      <WeightSheet program={program} parameter={parameter} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
