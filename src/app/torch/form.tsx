/** What a file of PyTorch's leaves open: with which nonlinearity, and which sequences it is to read. */
import { useEffect, useState } from "react";
import { aMoment } from "../../store/moment.ts";
import { defaultValues } from "../../core/setting.ts";
import { asShown } from "../../core/as-shown.ts";
import type { Words } from "../../i18n/translate.ts";
import { aboutTask } from "../../tasks/about.ts";
import type { TaskChoice } from "../../train/experiment.ts";
import { moduleOf, type Nonlinearity } from "../../train/state-dict/cells.ts";
import { fittingTasks, type Widths } from "../../train/state-dict/tasks.ts";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, useOpening, usePage, type Page } from "../context.tsx";
import { openDialog } from "../dialog.tsx";
import { openModule, type Received } from "./module.ts";
import "./torch.css";

/** `now`: the widths of the present task. */
export function askAbout(page: Page, received: Received, now: Widths): Promise<void> {
  const Content = () => <TorchForm received={received} now={now} />;
  return openDialog(page, { className: "torchDialog", title: "torch.title", Content });
}

interface FormProps {
  readonly received: Received;
  readonly now: Widths;
}

function TorchForm({ received, now }: FormProps) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const { dict } = received;
  const [nonlinearity, setNonlinearity] = useState<Nonlinearity>(dict.nonlinearity ?? "tanh");
  const task = useExperiment(({ experiment }) => experiment.task.id);
  const [closed, close] = useState<HTMLDialogElement | null>(null);
  useEffect(() => closed?.close(), [closed]);
  const choose = (button: HTMLElement, chosen?: TaskChoice): void =>
    open(async () => {
      await openModule(page, received, nonlinearity, chosen);
      close(button.closest("dialog"));
    });
  const isFit = now.input === dict.input && now.output === dict.output;
  const present = words.loose(`task.${task}`, task);
  return (
    <>
      <Holds received={received} />
      {dict.id === "rnn" && dict.nonlinearity === null && (
        <NonlinearityField value={nonlinearity} onChange={setNonlinearity} />
      )}
      {isFit ? (
        <div className="torchTasks">
          <button type="button" className="strong" onClick={(event) => choose(event.currentTarget)}>
            {words.text("torch.present", { task: present })}
          </button>
        </div>
      ) : (
        <>
          <p>{words.text("torch.other", { task: present, input: now.input, output: now.output })}</p>
          <Fitting wanted={dict} onChoose={choose} />
        </>
      )}
    </>
  );
}

/** What is in the file. */
function Holds({ received: { name, dict } }: { readonly received: Received }) {
  const words = useWords();
  const { id, layers, hidden: units, input, output, converted } = dict;
  return (
    <>
      <p>{words.text("torch.holds", { name: asShown(name), module: moduleOf[id], layers, units })}</p>
      <p>{words.text("torch.widths", { input, output })}</p>
      {converted.length > 0 && <p>{words.text("torch.converted", { types: converted.join(", ") })}</p>}
    </>
  );
}

interface NonlinearityProps {
  readonly value: Nonlinearity;
  readonly onChange: (value: Nonlinearity) => void;
}

function NonlinearityField({ value, onChange }: NonlinearityProps) {
  const words = useWords();
  return (
    <fieldset className="torchChoice">
      <legend>{words.text("torch.nonlinearity")}</legend>
      <div>
        {(["tanh", "relu"] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="nonlinearity" checked={value === one} onChange={() => onChange(one)} />
            {one}
          </label>
        ))}
      </div>
      <p className="muted">{words.text("torch.nonlinearity.why")}</p>
    </fieldset>
  );
}

interface FittingProps {
  readonly wanted: Widths;
  readonly onChoose: (button: HTMLElement, task: TaskChoice) => void;
}

/** Tasks of these widths, as they are found. */
function Fitting({ wanted, onChoose }: FittingProps) {
  const words = useWords();
  const page = usePage();
  const { tasks, isDone } = useFitting(wanted);
  const openData = (button: HTMLElement): void => {
    button.closest("dialog")?.close();
    page.view.setState({ panel: "data" });
  };
  const { input, output } = wanted;
  return (
    <>
      {tasks.length > 0 && <h3>{words.text("torch.fits")}</h3>}
      <div className="torchTasks">
        {tasks.map((task) => (
          <button key={task.id} type="button" onClick={(event) => onChoose(event.currentTarget, task)}>
            {taskLabel(words, task)}
          </button>
        ))}
      </div>
      <p role="status">{isDone ? words.text("torch.bring", { input, output }) : words.text("torch.looking")}</p>
      <div className="torchTasks">
        <button type="button" onClick={(event) => openData(event.currentTarget)}>
          {words.text("torch.data")}
        </button>
      </div>
    </>
  );
}

function useFitting(wanted: Widths): { readonly tasks: readonly TaskChoice[]; readonly isDone: boolean } {
  const [tasks, setTasks] = useState<readonly TaskChoice[]>([]);
  const [isDone, setIsDone] = useState(false);
  const { input, output } = wanted;
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      for (const task of fittingTasks({ input, output })) {
        await aMoment();
        if (!isWanted) return;
        if (task) setTasks((before) => [...before, task]);
      }
      setIsDone(true);
    };
    void look();
    return () => void (isWanted = false);
  }, [input, output]);
  return { tasks, isDone };
}

/** Its name, and what of its settings is not as it comes: "Copy (bits 9)". */
function taskLabel(words: Words, { id, settings }: TaskChoice): string {
  const usual = defaultValues(aboutTask(id).settings);
  const name = words.loose(`task.${id}`, id);
  const changed = Object.entries(settings).filter(([key, value]) => value !== usual[key]);
  const parts = changed.map(([key, value]) =>
    words.text("runs.differs.setting", {
      name: words.loose(`setting.${key}`, key),
      value: typeof value === "number" ? words.number(value) : words.loose(`option.${value}`, value),
    }),
  );
  return parts.length === 0 ? name : words.text("torch.with", { task: name, settings: parts.join(words.text("runs.differs.comma")) }); // prettier-ignore
}
