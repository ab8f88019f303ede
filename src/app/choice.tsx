/** Model and task, each under headings. */
import { models } from "../models/all.ts";
import { aboutTasks } from "../tasks/about.ts";
import { presetIds, presets } from "../train/presets.ts";
import { useWords } from "../ui/words.tsx";
import { choosePair } from "./choosing.ts";
import { useExperiment, usePage, useTry } from "./context.tsx";
import { groupsOfModels, groupsOfTasks, type Group } from "./groups.ts";

const modelGroups = groupsOfModels(models.filter(({ isPart }) => !isPart).map(({ id }) => id));
const taskGroups = groupsOfTasks(aboutTasks.map(({ id }) => id));

export function Choice() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const { model, task } = useExperiment((state) => state.experiment);
  const nameOf = (id: string): string => words.loose(`model.${id}`, id);
  const modelName = (id: string): string =>
    id === model.id && model.text !== undefined ? words.text("run.customModel", { model: nameOf(id) }) : nameOf(id);
  return (
    <>
      <Chooser
        name={words.text("run.model")}
        value={model.id}
        groups={modelGroups.map((group) => headed(group, words.loose(`group.${group.id}`, group.id)))}
        nameOf={modelName}
        onChoose={(id) => attempt(() => choosePair(page, { model: id, task: task.id }))}
      />
      <Chooser
        name={words.text("run.task")}
        value={task.id}
        groups={[
          headed(knownTasks(model.id), words.text("group.known", { model: nameOf(model.id) })),
          ...taskGroups.map((group) => headed(group, words.loose(`group.${group.id}`, group.id))),
        ]}
        nameOf={(id) => words.loose(`task.${id}`, id)}
        onChoose={(id) => attempt(() => choosePair(page, { model: model.id, task: id }))}
      />
    </>
  );
}

/** Those that a preset shows the model to learn. */
function knownTasks(model: string): Group {
  const known = presets.filter((preset) => preset.model === model && presetIds.includes(preset.id));
  return { id: "known", members: [...new Set(known.map(({ task }) => task))] };
}

interface HeadedGroup extends Group {
  readonly heading: string;
}

function headed(group: Group, heading: string): HeadedGroup {
  return { ...group, heading };
}

interface ChooserProps {
  readonly name: string;
  readonly value: string;
  readonly groups: readonly HeadedGroup[];
  readonly nameOf: (id: string) => string;
  readonly onChoose: (id: string) => void;
}

function Chooser({ name, value, groups, nameOf, onChoose }: ChooserProps) {
  return (
    <label className="pill">
      <small>{name}</small>
      <select aria-label={name} value={value} title={nameOf(value)} onChange={(event) => onChoose(event.target.value)}>
        {once(groups).map(({ id, heading, members }) => (
          <optgroup key={id} label={heading}>
            {members.map((member) => (
              <option key={member} value={member}>
                {nameOf(member)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Every member in the first of its groups only; no empty groups. */
function once(groups: readonly HeadedGroup[]): readonly HeadedGroup[] {
  const seen = new Set<string>();
  return groups
    .map((group) => {
      const members = group.members.filter((member) => !seen.has(member));
      for (const member of members) seen.add(member);
      return { ...group, members };
    })
    .filter(({ members }) => members.length > 0);
}
