/** A figure as it is now: a look at it, how large it is, and the button that saves it. */
import { useEffect, useMemo, useState } from "react";
import { plainProblem, type PlainProblem } from "../../store/notice.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry } from "../context.tsx";
import { download } from "../share/download.ts";
import { figureKind } from "./all.ts";
import { Choice } from "./choice.tsx";
import { fileName, saveSheet, scales, type StillFormat } from "./save.ts";
import { sheetOf, sizeOf, type FigureChoice, type Sheet } from "./sheet-of.ts";
import { offProps } from "../../ui/off.ts";

interface StillProps {
  readonly choice: FigureChoice;
  readonly format: StillFormat;
}

export function StillPart({ choice, format }: StillProps) {
  return format === "csv" ? <TablePart choice={choice} /> : <SheetPart choice={choice} format={format} />;
}

/** Lines of a table that one sees before. */
const linesShown = 8;

function TablePart({ choice }: Pick<StillProps, "choice">) {
  const words = useWords();
  const page = usePage();
  const csv = useMemo(() => figureKind(choice.figure).csv(page, words, choice.of), [page, words, choice]);
  const lines = csv.trimEnd().split("\r\n");
  const columns = lines[0]?.split(",").length ?? 0;
  return (
    <>
      <pre className="figureTable" tabIndex={0}>
        {lines.slice(0, linesShown).join("\n")}
      </pre>
      <p className="figureTold">
        {words.text("figure.lines", { lines: words.number(lines.length - 1), columns: words.number(columns) })}
      </p>
      <button type="button" className="strong" onClick={() => download(fileName(page, choice, "csv"), csv, "text/csv")}>
        {words.text("figure.save")}
      </button>
    </>
  );
}

function SheetPart({ choice, format }: { readonly choice: FigureChoice; readonly format: "svg" | "png" }) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const { sheet, problem } = useSheet(choice);
  const [scale, setScale] = useState<number>(2);
  const [width = 0, height = 0] = sheet ? sizeOf(sheet.svg) : [];
  const told = (times: number): { scale: number; width: string; height: string } => ({ scale: times, width: words.number(times * width), height: words.number(times * height) }); // prettier-ignore
  return (
    <>
      {format === "png" && sheet && (
        <Choice
          name="figure.scale"
          options={scales}
          value={scale as (typeof scales)[number]}
          onChoose={setScale}
          say={(one) => words.text("figure.scale.value", told(one))}
        />
      )}
      <Preview sheet={sheet} problem={problem} />
      <p className="figureTold">
        {sheet && words.text("figure.size", told(format === "png" ? scale : 1))}
        {sheet && " · "}
        {sheet && words.text(sheet.words.link === "" ? "figure.noLink" : "figure.opens")}
      </p>
      <button
        type="button"
        className="strong"
        {...offProps(!sheet && (problem ? words.problem(problem) : words.text("off.figure")))}
        onClick={() => sheet && attempt(() => saveSheet(sheet, format, scale, fileName(page, choice, format)))}
      >
        {words.text("figure.save")}
      </button>
    </>
  );
}

interface Outcome {
  readonly sheet: Sheet | null;
  /** Why it could not be drawn. */
  readonly problem: PlainProblem | null;
}

const underWay: Outcome = { sheet: null, problem: null };

/** What is saved is what is seen, though the run goes on meanwhile. */
function useSheet(choice: FigureChoice): Outcome {
  const words = useWords();
  const page = usePage();
  const [made, setMade] = useState<Outcome & { readonly of: FigureChoice }>({ ...underWay, of: choice });
  useEffect(() => {
    let isOver = false;
    const show = (outcome: Outcome): void => {
      if (!isOver) setMade({ ...outcome, of: choice });
    };
    sheetOf(page, words, choice).then(
      (sheet) => show({ sheet, problem: null }),
      (error: unknown) => show({ sheet: null, problem: plainProblem(error) }),
    );
    return () => {
      isOver = true;
    };
  }, [page, words, choice]);
  return made.of === choice ? made : underWay;
}

function Preview({ sheet, problem }: Outcome) {
  const words = useWords();
  if (problem)
    return (
      <p className="figurePreview" role="alert">
        {words.problem(problem)}
      </p>
    );
  if (!sheet)
    return (
      <p className="figurePreview muted" role="status">
        {words.text("figure.drawing")}
      </p>
    );
  return (
    <img
      className="figurePreview"
      src={`data:image/svg+xml,${encodeURIComponent(sheet.svg)}`}
      alt={`${sheet.words.title}, ${sheet.words.subject}`}
    />
  );
}
