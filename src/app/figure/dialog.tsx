/** What is in the dialog that takes a figure out of the page: which, as what, how large; with a look at it before. */
import { useState } from "react";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";
import { figureKinds } from "./all.ts";
import { Choice } from "./choice.tsx";
import { FilmPart } from "./film-part.tsx";
import type { StillFormat } from "./save.ts";
import type { FigureChoice } from "./sheet-of.ts";
import { StillPart } from "./still-part.tsx";
import { webmType } from "./webm.ts";
import "./dialog.css";

export type Format = StillFormat | "gif" | "webm";

interface FigureFormProps {
  /** What is chosen at first; where that is not there, the first that is. */
  readonly first?: FigureChoice | undefined;
}

export function FigureForm({ first }: FigureFormProps) {
  const words = useWords();
  const choices = useChoices();
  const [choice, choose] = useState<FigureChoice | undefined>(() => choices.find((one) => isSame(one, first)) ?? choices[0]); // prettier-ignore
  const [format, setFormat] = useState<Format>("svg");
  const formats = useFormats(choice);
  const used = formats.includes(format) ? format : "svg";
  return (
    <>
      <div className="figureField">
        <label htmlFor="figure-which">{words.text("figure.which")}</label>
        <select
          id="figure-which"
          value={choices.findIndex((one) => isSame(one, choice))}
          onChange={(event) => choose(choices[Number(event.target.value)])}
        >
          {choices.map(({ figure, of, title }, i) => (
            <option key={`${figure} ${of}`} value={i}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Choice
        name="figure.format"
        options={formats}
        value={used}
        onChoose={setFormat}
        say={(one) => words.text(`figure.format.${one}`)}
        why={(one) => words.text(`figure.format.${one}.why`)}
      />
      {choice &&
        (used === "gif" || used === "webm" ? <FilmPart format={used} /> : <StillPart choice={choice} format={used} />)}
    </>
  );
}

function isSame(one: FigureChoice, other: FigureChoice | undefined): boolean {
  return one.figure === other?.figure && one.of === other.of;
}

function useChoices(): readonly (FigureChoice & { readonly title: string })[] {
  const words = useWords();
  const page = usePage();
  const [choices] = useState(() =>
    figureKinds.flatMap(({ id, offered }) => offered(page, words).map((one) => ({ ...one, figure: id }))),
  );
  return choices;
}

/** A film is of the score; a video where the browser records one. */
function useFormats(choice: FigureChoice | undefined): readonly Format[] {
  const [hasVideo] = useState(() => webmType() !== null);
  const films: readonly Format[] = hasVideo ? ["gif", "webm"] : ["gif"];
  return ["svg", "png", "csv", ...(choice?.figure === "score" ? films : [])];
}
