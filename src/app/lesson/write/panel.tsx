/** A lesson is written without code, beside the page that it is about: what is on screen becomes what a step opens. */
import { useState } from "react";
import { useStore } from "zustand";
import { Problem } from "../../../core/problem.ts";
import { decodeUtf8 } from "../../../core/utf8.ts";
import { lessons } from "../../../lessons/all.ts";
import { mostMinutes, mostOptions, mostQuestions, mostSteps, type LessonStep, type TestItem } from "../../../lessons/lesson.ts"; // prettier-ignore
import { lessonLimit, readLesson } from "../../../lessons/read.ts";
import { useWords } from "../../../ui/words.tsx";
import { usePage, useTry } from "../../context.tsx";
import { Drawer } from "../../drawer.tsx";
import { saidIn } from "../said.ts";
import { Acts } from "./acts.tsx";
import { FaultContext, ChosenField, FaultLine, NumberField, SaidField } from "./fields.tsx";
import { useChecked } from "./check.ts";
import { deskOf, type Desk } from "./desk.ts";
import { newDraft, newId, newItem, newStep, withPart, type Draft } from "./draft.ts";
import { ListField } from "./list.tsx";
import { StepFields } from "./step.tsx";
import "../../custom/custom.css";
import "../lesson.css";
import "./write.css";

export function WritePanel() {
  const words = useWords();
  const desk = deskOf(usePage());
  const { drafts, at, isLost } = useStore(desk.state);
  const draft = drafts[at] ?? newDraft();
  const checked = useChecked(draft);
  const fault = checked && "fault" in checked ? checked.fault : null;
  return (
    <Drawer title={words.text("write.title")} isWide footer={<Acts draft={draft} checked={checked} />}>
      <div className="customForm writeForm">
        <p className="muted">{words.text("write.what")}</p>
        {isLost && <p role="alert">{words.text("write.lost")}</p>}
        <Drafts desk={desk} drafts={drafts} at={at} />
        <FaultContext value={fault}>
          <Head draft={draft} change={(next, place) => desk.change(next, place)} />
          <h3>{words.text("write.steps")}</h3>
          <Steps draft={draft} change={(next, place) => desk.change(next, place)} />
          <h3>{words.text("write.test")}</h3>
          <Test draft={draft} change={(next, place) => desk.change(next, place)} />
        </FaultContext>
      </div>
    </Drawer>
  );
}

interface DraftsProps {
  readonly desk: Desk;
  readonly drafts: readonly Draft[];
  readonly at: number;
}

/** Which of the lessons that are written here; another one, or one from a file. */
function Drafts({ desk, drafts, at }: DraftsProps) {
  const words = useWords();
  const attempt = useTry();
  const [seen, setSeen] = useState(0);
  const read = async (file: File): Promise<void> => {
    if (file.size > lessonLimit) throw new Problem("lesson.json", { got: `${file.size} bytes` });
    const lesson = readLesson(decodeUtf8(new Uint8Array(await file.arrayBuffer())));
    const isShipped = lessons.some(({ id }) => id === lesson.id);
    desk.add(isShipped ? { ...lesson, id: newId() } : lesson);
  };
  return (
    <>
      {drafts.length > 1 && (
        <ChosenField
          label={words.text("write.draft")}
          value={String(at)}
          options={drafts.map(({ title }, i) => ({
            value: String(i),
            name: saidIn(title, words.language) || words.text("write.untitled", { place: i + 1 }),
          }))}
          onChange={(place) => desk.choose(Number(place))}
        />
      )}
      <span className="writeActs">
        <button type="button" onClick={() => desk.add(newDraft())}>
          {words.text("write.new")}
        </button>
        <button type="button" onClick={() => desk.remove()}>
          {words.text("write.remove")}
        </button>
        <label className="lessonFile">
          {words.text("write.file")}
          <input
            // Chosen again, the same file is read again.
            key={seen}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              setSeen(seen + 1);
              if (file) attempt(() => read(file));
            }}
          />
        </label>
      </span>
    </>
  );
}

interface DraftPartProps {
  readonly draft: Draft;
  readonly change: (draft: Draft, place?: string) => void;
}

function Head({ draft, change }: DraftPartProps) {
  const words = useWords();
  return (
    <>
      <SaidField
        label={words.text("write.name")}
        path="title"
        value={draft.title}
        onChange={(title, place) => change({ ...draft, title }, place)}
      />
      <SaidField
        label={words.text("write.about")}
        path="what"
        value={draft.what}
        onChange={(what, place) => change({ ...draft, what }, place)}
      />
      <NumberField
        label={words.text("write.minutes", { most: mostMinutes })}
        path="minutes"
        value={draft.minutes}
        onChange={(minutes, place) => change({ ...draft, minutes }, place)}
      />
    </>
  );
}

function Steps({ draft, change }: DraftPartProps) {
  const words = useWords();
  const { steps } = draft;
  const openedUpTo = (place: number): string | undefined =>
    steps.slice(0, place).findLast(({ open }) => open !== undefined)?.open;
  return (
    <>
      <ListField<LessonStep>
        items={steps}
        least={1}
        most={mostSteps}
        name={(place) => words.text("write.step", { place })}
        add={words.text("write.step.add")}
        fresh={() => newStep(steps)}
        onChange={(next, place) => change({ ...draft, steps: next }, place)}
      >
        {(step, place, put) => (
          <StepFields step={step} opened={openedUpTo(place)} path={`steps, ${place}`} onChange={put} />
        )}
      </ListField>
      <FaultLine path="steps" />
    </>
  );
}

function Test({ draft, change }: DraftPartProps) {
  const words = useWords();
  return (
    <>
      <p className="muted">{words.text("write.test.what")}</p>
      <ListField<TestItem>
        items={draft.test ?? []}
        least={0}
        most={mostQuestions}
        name={(place) => words.text("write.item", { place })}
        add={words.text("write.item.add")}
        fresh={() => newItem}
        onChange={(test, place) => change(withPart(draft, "test", test.length > 0 ? test : undefined), place)}
      >
        {(item, place, put) => <ItemFields item={item} path={`test, ${place}`} onChange={put} />}
      </ListField>
    </>
  );
}

interface ItemFieldsProps {
  readonly item: TestItem;
  readonly path: string;
  readonly onChange: (item: TestItem, place?: string) => void;
}

function ItemFields({ item, path, onChange }: ItemFieldsProps) {
  const words = useWords();
  const { ask, options, right } = item;
  return (
    <>
      <SaidField
        label={words.text("write.ask")}
        path={`${path}, ask`}
        value={ask}
        onChange={(to, place) => onChange({ ...item, ask: to }, place)}
      />
      <ListField
        items={options}
        least={2}
        most={mostOptions}
        name={(place) => words.text("write.option", { place })}
        add={words.text("write.option.add")}
        fresh={() => ({ en: "", zh: "" })}
        onChange={(next, place) => onChange({ ...item, options: next }, place)}
      >
        {(option, place, put) => (
          <SaidField
            label={words.text("write.option.say")}
            path={`${path}, options, ${place}`}
            value={option}
            onChange={put}
          />
        )}
      </ListField>
      <ChosenField
        label={words.text("write.item.right")}
        value={String(right)}
        options={options.map((_, i) => ({ value: String(i), name: words.text("write.option", { place: i + 1 }) }))}
        onChange={(place) => onChange({ ...item, right: Number(place) })}
      />
      <FaultLine path={`${path}, right`} isLeaf />
      <FaultLine path={path} />
    </>
  );
}
