/** The equations as typeset maths, loaded when they are first looked at. */
import { Suspense } from "react";
import { useWords } from "../../ui/words.tsx";
import { later } from "../../ui/later.ts";

const Sheet = later(async () => (await import("./maths-sheet.tsx")).MathsSheet);

/** The run's model: title, what to look for, its equations, the paper, the number of parameters. */
export function Maths() {
  const words = useWords();
  return (
    <Suspense fallback={<p className="muted">{words.text("maths.opening")}</p>}>
      <Sheet />
    </Suspense>
  );
}
