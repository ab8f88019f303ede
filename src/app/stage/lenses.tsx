/** What the staves show: one press, for every run on screen, while training and at any update looked back at. */
import { lenses } from "../../train/probe.ts";
import { useWords } from "../../ui/words.tsx";
import { useLooking, usePage, useTry } from "../context.tsx";
import "./lenses.css";

export function Lenses() {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const shown = useLooking(({ probe }) => probe.lens ?? "values");
  return (
    <div className="lenses" role="group" aria-label={words.text("score.lens")}>
      {lenses.map((lens) => (
        <button
          key={lens}
          type="button"
          aria-pressed={lens === shown}
          title={words.text(`score.lens.${lens}.what`)}
          onClick={() => attempt(() => playground.episode.look(lens))}
        >
          {words.text(`score.lens.${lens}`)}
        </button>
      ))}
    </div>
  );
}
