/** Data of a person's own for the present task: pasted, typed or from files. */
import { useStore } from "zustand";
import { inlineLimit } from "../../core/setting.ts";
import { nameReference, readReference } from "../../core/shelf.ts";
import { usesOwn } from "../../tasks/about.ts";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, usePage, useRun, useOpening } from "../context.tsx";
import { chosenValues, limitOf, megabyte, takeData, takeFile, takeInEncoding, type OwnTask } from "./take.ts";
import { useTyped } from "../typed.ts";
import { Terms } from "../glossary/terms.tsx";
import { ColumnFields } from "./column-fields.tsx";
import { EncodingField } from "./encoding.tsx";
import { FileButton } from "./file-button.tsx";
import { openFor } from "./several.ts";
import { sizeText } from "./stored.tsx";
import { offProps } from "../../ui/off.ts";

export function OwnDataFields({ task }: { readonly task: OwnTask }) {
  const words = useWords();
  const { own } = task;
  return (
    <fieldset>
      <legend>{words.text("data.own")}</legend>
      <p className="muted">{words.loose(`task.${task.id}.own`, "")}</p>
      <Outcome task={task} />
      {own.keys.map((key) => (
        <DataField key={key} task={task} name={key} />
      ))}
      <p className="muted">
        {words.text("data.drop")} {words.text("data.stays")}
      </p>
    </fieldset>
  );
}

/** One of the settings that the task asks for. */
function DataField({ task, name }: { readonly task: OwnTask; readonly name: string }) {
  const words = useWords();
  const page = usePage();
  const value = useValue(task, name);
  const file = readReference(value) ?? page.playground.files.sourceOf(value);
  const label = words.loose(`setting.${name}`, name);
  const endings = words.loose(`data.form.${task.id}`, task.own.endings.join(" "));
  const limit = words.number(limitOf(task, name) / megabyte);
  const take = (files: readonly File[]): Promise<void> => {
    const [file] = files;
    return files.length === 1 && file ? takeFile(page, task, file, name) : openFor(page, files, task.id);
  };
  return (
    <div className="ownData" data-key={name}>
      <b>{label}</b> <small className="muted">{useStateOf(task, value)}</small>
      <p className="muted">{words.loose(`setting.${name}.why`, "")}</p>
      {task.own.example !== undefined && file && (
        <EncodingField
          file={file}
          onChange={(bytes, encoding) =>
            takeInEncoding(page, task, name, { name: file.name, bytes, ...(encoding && { encoding }) })
          }
        />
      )}
      {task.own.example !== undefined && <Written key={task.id} task={task} name={name} value={value} />}
      <div className="actions">
        <FileButton name={label} endings={task.own.endings} onFiles={take} />
        <small className="muted">{words.text("data.endings", { endings, limit })}</small>
      </div>
    </div>
  );
}

/** What became of the data: why they could not be used, else what was found, and which columns are taken for what. */
function Outcome({ task }: { readonly task: OwnTask }) {
  const words = useWords();
  const { playground } = usePage();
  const chosen = useStore(playground.files.state, (state) => state.chosen);
  const settings = useExperiment((state) => state.experiment.task.settings);
  const table = useRun((run) => run.table);
  const isWaiting = chosen?.task === task.id;
  const value = useValue(task, task.own.keys[0] ?? "");
  const columns = String((isWaiting ? chosen.values : settings)["columns"] ?? "");
  return (
    <>
      {isWaiting && chosen.problem && (
        <div className="pending">
          <p className="dataProblem">{words.text("data.unused", { problem: words.problem(chosen.problem) })}</p>
          <button type="button" onClick={() => playground.files.state.setState({ chosen: null, asked: null })}>
            {words.text("data.back")}
          </button>
        </div>
      )}
      {task.settings.some(({ kind }) => kind === "columns") && (isWaiting || usesOwn(task.own, settings)) && (
        <ColumnFields task={task} value={value} columns={columns} table={isWaiting ? null : table} />
      )}
      {!isWaiting && <Facts />}
    </>
  );
}

/** The value as it is used, or as it waits for others. */
function useValue(task: OwnTask, name: string): string {
  const page = usePage();
  useStore(page.playground.files.state, (state) => state.chosen);
  useExperiment((state) => state.experiment);
  return String(chosenValues(page, task.id)[name] ?? "");
}

/** Of what is not there it says whether it is needed: the built-in data do without. */
function useStateOf(task: OwnTask, value: string): string {
  const words = useWords();
  const { playground } = usePage();
  const chosen = useStore(playground.files.state, (state) => state.chosen);
  const settings = useExperiment((state) => state.experiment.task.settings);
  if (value !== "") {
    const file = readReference(value) ?? playground.files.sourceOf(value);
    const count = Array.from(value).length;
    return file
      ? words.text("data.chosen", { name: file.name, size: sizeText(words, file.size) })
      : words.text("data.inText", { count: words.number(count) });
  }
  if (chosen?.task === task.id && Object.values(chosen.values).some((one) => one !== ""))
    return words.text("data.missing");
  return usesOwn(task.own, settings)
    ? words.text("data.missing")
    : words.loose(`data.builtIn.${task.id}`, words.text("data.builtIn"));
}

interface WrittenProps {
  readonly task: OwnTask;
  readonly name: string;
  readonly value: string;
}

/** A text as it stands; for the task that is made of rules, a form. */
function Written({ task, name, value }: WrittenProps) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const inline = readReference(value) ? "" : value;
  const [text, setText] = useTyped(`own ${task.id} ${name}`, inline);
  const use = (): void => open(() => takeText(page, task, name, text));
  return (
    <>
      <textarea
        aria-label={words.loose(`setting.${name}`, name)}
        placeholder={words.text("data.paste")}
        rows={7}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="actions">
        <button
          type="button"
          className="strong"
          {...offProps(text.trim() === "" && words.text("off.text.empty"))}
          onClick={use}
        >
          {words.text("data.use")}
        </button>
        <button type="button" onClick={() => setText(task.own.example ?? "")}>
          {words.text("data.example")}
        </button>
      </div>
    </>
  );
}

/** A short text goes into the run itself; a long one is kept like a file. */
async function takeText(page: ReturnType<typeof usePage>, task: OwnTask, name: string, text: string): Promise<void> {
  if (text.length <= inlineLimit) return takeData(page, task, { [name]: text });
  const bytes = new TextEncoder().encode(text);
  const reference = await page.playground.files.add(`${task.id}${task.own.endings[0] ?? ".txt"}`, bytes);
  return takeData(page, task, { [name]: nameReference(reference) });
}

/** What the task found in the data. */
function Facts() {
  const words = useWords();
  const facts = useRun((run) => run.facts);
  const table = useRun((run) => run.table);
  if (facts.length === 0) return null;
  return (
    <div className="facts">
      <b>{words.text("data.facts")}</b>
      <ul>
        {table && (
          <li>{words.text("data.table", { rows: words.number(table.rows), columns: words.number(table.columns) })}</li>
        )}
        {facts.map(({ key, parameters }, i) => (
          <li key={`${key} ${i}`}>
            <Terms text={words.loose(key, key, parameters)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
