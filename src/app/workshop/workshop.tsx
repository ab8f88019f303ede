/** The cell workshop: the model's text to change, what is wrong with it, what it costs, and the run before it. */
import { useEffect, useMemo, useState } from "react";
import { Problem } from "../../core/problem.ts";
import { settled } from "../../store/experiment.ts";
import { plainProblem, type PlainProblem } from "../../store/notice.ts";
import { textOfModel } from "../../train/check.ts";
import type { Experiment } from "../../train/experiment.ts";
import { useExperiment, usePage, useTry } from "../context.tsx";
import { Beside, useBeside } from "./beside.tsx";
import { checkText, type Checked } from "./check.ts";
import { CostTable, WeightChanges } from "./cost-table.tsx";
import type { Editor, HistoryDepths } from "./editor.ts";
import { Field } from "./field.tsx";
import { Guided } from "./guided.tsx";
import { Status } from "./status.tsx";
import { useWorkshopWords } from "./words.ts";
import "./workshop.css";
import { offProps, type Off } from "../../ui/off.ts";

/** Typing goes on for so many ms before the text is compiled. */
const patience = 150;

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
  const present = useMemo(() => checkText(experiment, running), [experiment, running]);
  const found = useChecked(experiment, text, present);
  const checked = refusal ? refused(refusal) : found;
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

function refused(problem: PlainProblem): Checked {
  return { kind: "refused", problem, place: problem.place ?? { line: 1, column: 1 }, cost: null };
}

/** What the text would be, told once typing pauses; at once for the text that runs. */
function useChecked(experiment: Experiment, text: string, present: Checked): Checked {
  const running = textOfModel(experiment.model);
  const [found, setFound] = useState(present);
  useEffect(() => {
    const isRunning = text === running;
    const tell = (): void => setFound(isRunning ? present : checkText(experiment, text));
    const timer = setTimeout(tell, isRunning ? 0 : patience);
    return () => clearTimeout(timer);
  }, [experiment, text, running, present]);
  return text === running ? present : found;
}

/**
 * Runs what the editor holds beside the present run: as far as that one has come, or until paused where it was training. A
 * text that can not run is left to be mended at its place; the present run goes on.
 */
function useRunText(editor: Editor | null, refuse: (problem: PlainProblem) => void): () => void {
  const { playground } = usePage();
  const attempt = useTry();
  return () => {
    const { experiment, update, phase } = playground.run.getState();
    const text = editor?.text() ?? "";
    const checked = checkText(experiment, text);
    if (checked.kind === "refused") {
      const { key, parameters } = checked.problem;
      playground.complain(new Problem(key, parameters, checked.place));
      return editor?.goTo(checked.place);
    }
    if (text === textOfModel(experiment.model)) return undefined;
    const updates = phase === "training" || update === 0 ? undefined : update;
    void playground.open(settled(checked.experiment)).then(
      () => attempt(() => playground.train(updates)),
      (error: unknown) => refuse(plainProblem(error)),
    );
  };
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
