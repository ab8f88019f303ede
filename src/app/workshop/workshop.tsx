/** The cell workshop: the model's text to change, what is wrong with it, what it costs, and the run before it. */
import { useState } from "react";
import { Problem } from "../../core/problem.ts";
import { plainProblem, type PlainProblem } from "../../store/notice.ts";
import { settled } from "../../train/changes.ts";
import { textOfModel } from "../../train/check.ts";
import { useExperiment, usePage, useTry } from "../context.tsx";
import { Beside, useBeside } from "./beside.tsx";
import { CostTable, WeightChanges } from "./cost-table.tsx";
import type { Editor, HistoryDepths } from "./editor.ts";
import { Field } from "./field.tsx";
import { Guided } from "./guided.tsx";
import { Status } from "./status.tsx";
import { refusedAt, useTried, useTryText, type Checked } from "./tried.ts";
import { useWorkshopWords } from "./words.ts";
import "./workshop.css";
import { offProps, type Off } from "../../ui/off.ts";

export function Workshop() {
  const modelId = useExperiment((state) => state.experiment.model.id);
  return <Desk key={modelId} />;
}

function Desk() {
  const words = useWorkshopWords();
  const experiment = useExperiment((state) => state.experiment);
  const kept = useBeside();
  const running = textOfModel(experiment.model);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [text, setText] = useState(running);
  const [depths, setDepths] = useState<HistoryDepths>({ undo: 0, redo: 0 });
  const [refusal, setRefusal] = useState<PlainProblem | null>(null);
  const { present, found } = useTried(experiment, text);
  const checked: Checked = refusal ? refusedAt(refusal, running, text) : found;
  const isRunning = text === running;
  const run = useRunText(editor, setRefusal);
  const change = (next: string): void => {
    setText(next);
    setRefusal(null);
  };
  return (
    <div className="desk">
      <p>{words.text("desk.why")}</p>
      <Field
        modelId={experiment.model.id}
        running={running}
        settings={experiment.model.settings}
        base={kept ? textOfModel(kept.experiment.model) : running}
        checked={checked}
        editor={editor}
        onEditor={setEditor}
        onText={change}
        onHistory={setDepths}
        onRun={run}
      />
      <Status checked={checked} isRunning={isRunning} onGo={(place) => editor?.goTo(place)} />
      <Buttons
        editor={editor}
        text={text}
        depths={depths}
        off={isRunning ? words.text("desk.run.already") : checked.kind === "refused" && words.text("desk.run.refused")}
        onRun={run}
      />
      {(!isRunning || !kept) && <CostTable present={isRunning ? null : present} checked={checked} />}
      {!isRunning && <WeightChanges present={present} checked={checked} />}
      <Beside />
      <Guided
        onChoose={(next) => {
          editor?.replace(next);
          run();
        }}
      />
    </div>
  );
}

/**
 * Runs what the editor holds beside the present run: as far as that one has come, or until paused where it was training. A
 * text that can not run is left to be mended at its place; the present run goes on.
 */
function useRunText(editor: Editor | null, refuse: (problem: PlainProblem) => void): () => void {
  const { playground } = usePage();
  const attempt = useTry();
  const tryText = useTryText();
  const run = async (): Promise<void> => {
    const asked = playground.run.getState();
    const text = editor?.text() ?? "";
    if (text === textOfModel(asked.experiment.model)) return;
    const tried = await tryText("run", asked.experiment, text);
    const { id, update, phase } = playground.run.getState();
    // Another run was opened meanwhile.
    if (id !== asked.id) return;
    if (tried.kind === "refused") {
      editor?.goTo(tried.place);
      const { key, parameters } = tried.problem;
      throw new Problem(key, parameters, tried.place);
    }
    const updates = phase === "training" || update === 0 ? undefined : update;
    await playground.open(settled(tried.experiment)).then(
      () => attempt(() => playground.train(updates)),
      (error: unknown) => refuse(plainProblem(error)),
    );
  };
  return () => attempt(run);
}

interface ButtonsProps {
  readonly editor: Editor | null;
  readonly text: string;
  readonly depths: HistoryDepths;
  /** Why it cannot be run. */
  readonly off: Off;
  readonly onRun: () => void;
}

function Buttons({ editor, text, depths, off, onRun }: ButtonsProps) {
  const words = useWorkshopWords();
  const modelId = useExperiment((state) => state.experiment.model.id);
  const original = textOfModel({ id: modelId });
  return (
    <div className="actions">
      <button
        type="button"
        className="strong"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        {...offProps(off)}
        onClick={onRun}
      >
        {words.text("desk.run")}
      </button>
      <button
        type="button"
        {...offProps(depths.undo === 0 && words.text("desk.undo.none"))}
        onClick={() => editor?.undo()}
      >
        {words.text("desk.undo")}
      </button>
      <button
        type="button"
        {...offProps(depths.redo === 0 && words.text("desk.redo.none"))}
        onClick={() => editor?.redo()}
      >
        {words.text("desk.redo")}
      </button>
      <button
        type="button"
        {...offProps(text === original && words.text("desk.original.already"))}
        onClick={() => editor?.replace(original)}
      >
        {words.text("desk.original")}
      </button>
      <small className="muted">{words.text("desk.keys", { keys: runKeys() })}</small>
    </div>
  );
}

function runKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘ Enter" : "Ctrl + Enter";
}
