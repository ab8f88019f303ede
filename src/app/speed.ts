/** How fast the run on screen trains: the same words wherever they are said. */
import { useWords } from "../ui/words.tsx";
import { useRun } from "./context.tsx";

/** "1.5 ms per update (WebAssembly)", as a mean of the last seconds; null while nothing trains. */
export function useSpeed(): string | null {
  const words = useWords();
  const rate = useRun((run) => (run.phase === "training" ? run.updatesPerSecond : 0));
  const engine = useRun((run) => run.engine);
  if (rate <= 0 || engine === null) return null;
  return words.text("run.speed", { time: words.number(1000 / rate), engine: words.text(`engine.${engine}`) });
}
