/** Files that could be for several tasks, or of which one is wanted: the person says which. */
import { useStore } from "zustand";
import { asShown } from "../../core/as-shown.ts";
import type { Asked } from "../../store/files.ts";
import { useWords } from "../../ui/words.tsx";
import { useOpening, usePage } from "../context.tsx";

export function AskedFiles() {
  const { playground } = usePage();
  const asked = useStore(playground.files.state, (state) => state.asked);
  return asked && <Question asked={asked} />;
}

function Question({ asked: { files, tasks } }: { readonly asked: Asked }) {
  const words = useWords();
  const page = usePage();
  const inTurn = useOpening();
  const names = files.map(({ name }) => name).join(", ");
  const [only = ""] = tasks;
  const dismiss = (): void => page.playground.files.state.setState({ asked: null });
  const open = (chosen: readonly File[], task: string): void =>
    inTurn(async () => {
      dismiss();
      const { openFor } = await import("./several.ts");
      await openFor(page, chosen, task);
    });
  const isFileAsked = tasks.length === 1 && files.length > 1;
  const taskName = (id: string): string => words.loose(`task.${id}`, id);
  return (
    <div className="pending" role="status">
      <p>
        {isFileAsked
          ? words.text("data.ask.file", { task: taskName(only) })
          : words.text("data.ask.task", { names, count: files.length })}
      </p>
      <div className="actions">
        {isFileAsked
          ? files.map((file) => (
              <button key={file.name} type="button" onClick={() => open([file], only)}>
                {asShown(file.name)}
              </button>
            ))
          : tasks.map((id) => (
              <button key={id} type="button" onClick={() => open(files, id)}>
                {taskName(id)}
              </button>
            ))}
        <button type="button" className="textButton" onClick={dismiss}>
          {words.text("data.ask.none")}
        </button>
      </div>
    </div>
  );
}
