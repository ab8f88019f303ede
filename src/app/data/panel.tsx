/** The panel of what is a person's own: an episode to write or draw, data to train on, and the files kept in the browser. */
import { Suspense } from "react";
import { useStore } from "zustand";
import { aboutTask, aboutTasks } from "../../tasks/about.ts";
import { useWords } from "../../ui/words.tsx";
import { choosePair } from "../choosing/choosing.ts";
import { useExperiment, usePage, useOpening } from "../context.tsx";
import { Drawer } from "../drawer.tsx";
import { openWith, ownTask } from "./take.ts";
import { AskedFiles } from "./asked.tsx";
import { TextFields } from "./text.tsx";
import { keepTyped, typedAt } from "../typed.ts";
import { Compose } from "./compose.tsx";
import { OwnDataFields } from "./own.tsx";
import { sizeText, StoredFiles } from "./stored.tsx";
import { FileButton } from "./file-button.tsx";
import { later } from "../../ui/later.ts";
import "./data.css";

/** Fetched when it is needed. */
const CustomForm = later(async () => (await import("../custom/form.tsx")).CustomForm);

export function DataPanel() {
  const words = useWords();
  const id = useExperiment((state) => state.experiment.task.id);
  const task = aboutTask(id);
  const owning = task.own ? ownTask(id) : null;
  return (
    <Drawer title={words.text("rail.data")}>
      <Awaited />
      <AskedFiles />
      {id === "text" && <TextFields />}
      {task.composed && <Compose key={`compose ${id}`} kind={task.composed} task={id} />}
      {id === "custom" && <OwnRules />}
      {owning && <OwnDataFields key={`own ${id}`} task={owning} />}
      {id !== "text" && !task.composed && !owning && <Elsewhere task={id} />}
      <StoredFiles task={owning} />
    </Drawer>
  );
}

/** Of a task that takes nothing of one's own: which do. Files that are here ask it themselves. */
function Elsewhere({ task }: { readonly task: string }) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const model = useExperiment((state) => state.experiment.model.id);
  const isAsked = useStore(page.playground.files.state, (state) => state.asked !== null);
  if (isAsked) return null;
  const taskName = (id: string): string => words.loose(`task.${id}`, id);
  const others = aboutTasks.filter(({ id, own }) => own !== undefined || id === "text");
  return (
    <section>
      <p>{words.text("data.elsewhere", { task: taskName(task) })}</p>
      <div className="actions">
        {others.map(({ id }) => (
          <button key={id} type="button" onClick={() => open(() => choosePair(page, { model, task: id }))}>
            {taskName(id)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** The rules of a task of one's own. */
function OwnRules() {
  const page = usePage();
  const open = useOpening();
  const seed = useExperiment((state) => state.experiment.seed);
  const { given, rules: setting } = useExperiment((state) => state.experiment.task.settings);
  const rules = String(setting ?? "");
  return (
    <Suspense fallback={null}>
      <CustomForm
        rules={rules}
        typed={typedAt(page.view.getState(), "rules", rules)}
        onTyped={(text) => keepTyped(page, "rules", rules, text)}
        isUsed={given === "rules"}
        seed={seed}
        onChange={(text) => open(() => openWith(page, "custom", { given: "rules", rules: text }))}
      />
    </Suspense>
  );
}

/** The files that a link names and that are not here. */
function Awaited() {
  const words = useWords();
  const { playground } = usePage();
  const awaited = useStore(playground.files.state, (state) => state.awaited);
  if (awaited.length === 0) return null;
  return (
    <div className="pending" role="status">
      <p>{words.text("data.awaited")}</p>
      <ul>
        {awaited.map(({ name, size, mark }) => (
          <li key={mark}>{words.text("data.awaited.file", { name, size: sizeText(words, size), mark })}</li>
        ))}
      </ul>
      <FileButton />
    </div>
  );
}
