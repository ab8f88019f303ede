/** What the staves show: one press, for every run on screen, while training and at any update looked back at. */
import { useWords } from "../../ui/words.tsx";
import { useLooking, usePage, useTry, useView } from "../context.tsx";
import { offeredLenses, seeThrough, shownLens } from "./lens.ts";
import "./lenses.css";

export function Lenses() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const probe = useLooking((looking) => looking.probe);
  const shown = shownLens(probe, { isDifference: useView((view) => view.isDifference) });
  const offered = offeredLenses(probe);
  const isUsual = shown === "values" && !offered.includes("difference");
  return (
    <div className="lenses" role="group" data-usual={isUsual || undefined} aria-label={words.text("score.lens")}>
      {offered.map((lens) => (
        <button
          key={lens}
          type="button"
          aria-pressed={lens === shown}
          title={words.text(`score.lens.${lens}.what`)}
          onClick={() => attempt(() => seeThrough(page, lens))}
        >
          {words.text(`score.lens.${lens}`)}
        </button>
      ))}
    </div>
  );
}
