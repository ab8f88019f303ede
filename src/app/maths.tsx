/** The equations as typeset maths, loaded when they are first looked at. */
import { lazy, Suspense } from "react";
import { useWords } from "../ui/words.tsx";

const Sheet = lazy(async () => ({ default: (await import("./maths-sheet.tsx")).MathsSheet }));

/** The run's model: title, what to look for, its equations, the paper, the number of parameters. */
export function Maths() {
  const words = useWords();
  return (
    <Suspense fallback={<p className="muted">{words.text("maths.opening")}</p>}>
      <Sheet />
    </Suspense>
  );
}
