/** Every model and every task, each under headings: two lists side by side, of which one is chosen at a time. */
import { useId, useRef } from "react";
import { models } from "../../models/all.ts";
import { aboutTasks } from "../../tasks/about.ts";
import { presetIds, presets } from "../../train/presets.ts";
import { useWords } from "../../ui/words.tsx";
import type { Pair } from "./choose.ts";
import { modelName } from "./model-name.ts";
import { choosePair } from "./choosing.ts";
import { useExperiment, usePage, useTry } from "../context.tsx";
import { groupsOfModels, groupsOfTasks, type Group } from "./groups.ts";
import type { PopoverProps } from "../../ui/popover.tsx";
import { stepAmong } from "../../ui/step-among.ts";

const modelGroups = groupsOfModels(models.filter(({ isPart }) => !isPart).map(({ id }) => id));
const taskGroups = groupsOfTasks(aboutTasks.map(({ id }) => id));

export function PairPicker({ onClose }: PopoverProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const { model, task } = useExperiment((state) => state.experiment);
  const choose = (pair: Pair): void => {
    onClose();
    attempt(() => choosePair(page, pair));
  };
  const known = (pair: Partial<Pair>): readonly Pair[] =>
    presets.filter(
      (preset) =>
        presetIds.includes(preset.id) &&
        (pair.model ?? preset.model) === preset.model &&
        (pair.task ?? preset.task) === preset.task,
    );
  return (
    <div className="pairPicker" role="dialog" aria-label={words.text("pair.choose")}>
      <Choices
        name={words.text("run.model")}
        value={model.id}
        groups={modelGroups}
        works={known({ task: task.id }).map((preset) => preset.model)}
        why={words.text("pair.works.model", { task: words.loose(`task.${task.id}`, task.id) })}
        nameOf={(id) => (id === model.id ? modelName(words, model) : words.loose(`model.${id}`, id))}
        onChoose={(id) => choose({ model: id, task: task.id })}
        isFirst
      />
      <Choices
        name={words.text("run.task")}
        value={task.id}
        groups={taskGroups}
        works={known({ model: model.id }).map((preset) => preset.task)}
        why={words.text("pair.works.task", { model: words.loose(`model.${model.id}`, model.id) })}
        nameOf={(id) => words.loose(`task.${id}`, id)}
        onChoose={(id) => choose({ model: model.id, task: id })}
      />
      <Seed onClose={onClose} />
    </div>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly value: string;
  readonly groups: readonly Group[];
  /** Those that a preset shows to learn; `why`: said of them. */
  readonly works: readonly string[];
  readonly why: string;
  readonly nameOf: (id: string) => string;
  readonly onChoose: (id: string) => void;
  /** The focus begins here. */
  readonly isFirst?: boolean;
}

/** A list from which a press, Enter or Space chooses; arrows only look. */
function Choices({ name, value, groups, works, why, nameOf, onChoose, isFirst = false }: ChoicesProps) {
  const words = useWords();
  const title = useId();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div className="choices">
      <p id={title} className="choicesHead">
        <b>{name}</b>
        <small>{words.text("pair.bold", { why })}</small>
      </p>
      <div
        role="listbox"
        aria-labelledby={title}
        className="choicesList"
        ref={list}
        onKeyDown={(event) => stepAmong(event, list.current, "[role=option]")}
      >
        {groups.map(({ id, members }) => (
          <div key={id} role="group" aria-labelledby={`${title}${id}`} className="choicesGroup">
            <p id={`${title}${id}`} role="presentation">
              {words.loose(`group.${id}`, id)}
            </p>
            {members.map((member) => (
              <button
                key={member}
                type="button"
                role="option"
                autoFocus={isFirst && member === value}
                data-id={member}
                aria-selected={member === value}
                data-works={works.includes(member) || undefined}
                aria-description={works.includes(member) ? why : undefined}
                tabIndex={member === value ? 0 : -1}
                onClick={() => onChoose(member)}
              >
                {nameOf(member)}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
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
