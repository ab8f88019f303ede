/** How far a file has been read, while one is. */
import { useWords } from "../../ui/words.tsx";
import { useRun } from "../context.tsx";

export function ReadingBar() {
  const words = useWords();
  const share = useRun((run) => run.reading);
  if (share === null) return null;
  return (
    <div className="readingBar" role="status">
      <span>{words.text("data.reading")}</span>
      <progress aria-label={words.text("data.reading")} max={1} value={share} />
    </div>
  );
}
