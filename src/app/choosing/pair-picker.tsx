/** Every model and every task, each under headings and in one line: two lists side by side, of which one is chosen at a time. */
import { useRef, useState, type KeyboardEvent } from "react";
import { aboutTasks } from "../../tasks/about.ts";
import { isFound } from "../../ui/find.ts";
import type { PopoverProps } from "../../ui/popover.tsx";
import { isLetter, SearchField } from "../../ui/search-field.tsx";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, useOpening, usePage } from "../context.tsx";
import { firstSentence } from "./about-preset.ts";
import { presetsOf, type Pair } from "./choose.ts";
import { Choices } from "./choices.tsx";
import { choosePair } from "./choosing.ts";
import { wholeModels } from "./compiling.ts";
import { textsOfModel, textsOfTask } from "./find.ts";
import { useMisfits } from "./fit.ts";
import { groupsOfModels, groupsOfTasks, type Group } from "./groups.ts";
import { modelName, shortModel } from "./model-name.ts";
import { useSpoken } from "./spoken.ts";
import "./pair-picker.css";

const modelGroups = groupsOfModels(wholeModels);
const taskGroups = groupsOfTasks(aboutTasks.map(({ id }) => id));

export function PairPicker({ onClose }: PopoverProps) {
  const words = useWords();
  const spoken = useSpoken();
  const page = usePage();
  const open = useOpening();
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const experiment = useExperiment((state) => state.experiment);
  const misfits = useMisfits(experiment);
  const { model, task } = experiment;
  const choose = (pair: Pair): void => {
    onClose();
    open(() => choosePair(page, pair));
  };
  const names = { model: modelName(words, model), task: words.loose(`task.${task.id}`, task.id) };
  return (
    <div
      className="pairPicker"
      role="dialog"
      aria-label={words.text("pair.choose")}
      onKeyDown={(event) => typeOrEnter(event, search.current)}
    >
      <SearchField ref={search} label={words.text("pair.search")} value={query} onChange={setQuery} />
      <Choices
        name={words.text("run.model")}
        value={model.id}
        groups={foundIn(modelGroups, query, (id) => textsOfModel(spoken, id))}
        works={presetsOf({ task: task.id }).map((preset) => preset.model)}
        why={words.text("pair.works.model", { task: names.task })}
        misfits={misfits.models}
        whyNot={words.text("pair.misfit.model", { task: names.task })}
        nameOf={(id) => (id === model.id ? names.model : words.loose(`model.${id}`, id))}
        whatOf={(id) => words.loose(`model.${id}.what`, "")}
        onChoose={(id) => choose({ model: id, task: task.id })}
        isFirst
      />
      <Choices
        name={words.text("run.task")}
        value={task.id}
        groups={foundIn(taskGroups, query, (id) => textsOfTask(spoken, id))}
        works={presetsOf({ model: model.id }).map((preset) => preset.task)}
        why={words.text("pair.works.task", { model: names.model })}
        misfits={misfits.tasks}
        whyNot={words.text("pair.misfit.task", { model: shortModel(words, model.id) })}
        nameOf={(id) => words.loose(`task.${id}`, id)}
        whatOf={(id) => firstSentence(words.loose(`task.${id}.why`, ""))}
        onChoose={(id) => choose({ model: model.id, task: id })}
      />
      <Seed onClose={onClose} />
    </div>
  );
}

/** `groups` with those members that `query` finds. */
function foundIn(
  groups: readonly Group[],
  query: string,
  textsOf: (id: string) => readonly string[],
): readonly Group[] {
  return groups
    .map(({ id, members }) => ({ id, members: members.filter((member) => isFound(query, textsOf(member))) }))
    .filter(({ members }) => members.length > 0);
}

/** A letter typed among the options is one of the search; ↓ leads from the search to the first option, Enter takes the only one. */
function typeOrEnter(event: KeyboardEvent<HTMLElement>, search: HTMLInputElement | null): void {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=option]")];
  if (event.target !== search) {
    if (!isLetter(event)) return;
    // It is no key of the page.
    event.stopPropagation();
    search?.focus();
  } else if (event.key === "ArrowDown") {
    event.preventDefault();
    options[0]?.focus();
  } else if (event.key === "Enter" && options.length === 1) {
    event.preventDefault();
    options[0]?.click();
  }
}

/** The seed is one setting of many, but the one that tells two runs of a pair apart. */
function Seed({ onClose }: PopoverProps) {
  const words = useWords();
  const { view } = usePage();
  const seed = useExperiment((state) => state.experiment.seed);
  return (
    <p className="pairSeed">
      {words.text("run.seed")} {seed}{" "}
      <button
        type="button"
        className="linkButton"
        onClick={() => {
          onClose();
          view.setState({ panel: "settings" });
        }}
      >
        {words.text("pair.settings")}
      </button>
    </p>
  );
}
