/** Experiments that are known to work: of the present model, of the present task, then all the others. */
import type { SettingValue } from "../../core/setting.ts";
import type { Words } from "../../i18n/translate.ts";
import { presetIds, presets, type Preset } from "../../train/presets.ts";
import { useWords } from "../../ui/words.tsx";
import { choosePreset } from "./choosing.ts";
import { useExperiment, usePage, useTry } from "../context.tsx";
import { Drawer } from "../drawer.tsx";
import { groupsOfTasks } from "./groups.ts";

const offered = presets.filter(({ id }) => presetIds.includes(id));

interface Section {
  readonly heading: string;
  readonly presets: readonly Preset[];
}

export function ExamplesPanel() {
  const words = useWords();
  const { model, task } = useExperiment((state) => state.experiment);
  return (
    <Drawer title={words.text("view.examples")}>
      <p className="muted">{words.text("examples.what")}</p>
      {sectionsFor(words, model.id, task.id).map((section) => (
        <section key={section.heading} className="examples">
          <h3>{section.heading}</h3>
          <ul>
            {section.presets.map((preset) => (
              <Example key={preset.id} preset={preset} />
            ))}
          </ul>
        </section>
      ))}
    </Drawer>
  );
}

function sectionsFor(words: Words, model: string, task: string): readonly Section[] {
  const near = (preset: Preset): boolean => preset.model === model || preset.task === task;
  const groups = groupsOfTasks([...new Set(offered.map((preset) => preset.task))]);
  return [
    {
      heading: words.text("examples.withModel", { model: words.loose(`model.${model}`, model) }),
      presets: offered.filter((preset) => preset.model === model),
    },
    {
      heading: words.text("examples.onTask", { task: words.loose(`task.${task}`, task) }),
      presets: offered.filter((preset) => preset.task === task && preset.model !== model),
    },
    ...groups.map(({ id, members }) => ({
      heading: words.loose(`group.${id}`, id),
      presets: offered.filter((preset) => !near(preset) && members.includes(preset.task)),
    })),
  ].filter((section) => section.presets.length > 0);
}

function Example({ preset }: { readonly preset: Preset }) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const model = words.loose(`model.${preset.model}`, preset.model);
  const task = words.loose(`task.${preset.task}`, preset.task);
  const details = words.loose(`preset.${preset.id}`, detailsOf(words, preset));
  return (
    <li>
      <button type="button" data-preset={preset.id} onClick={() => attempt(() => choosePreset(page, preset.id))}>
        <span>
          {model} · {task}
        </span>
        {details && <small>{details}</small>}
        <small>{goalOf(words, preset)}</small>
      </button>
    </li>
  );
}

function goalOf(words: Words, { goal }: Preset): string {
  const limit = words.number(goal.below ?? goal.above ?? NaN);
  return words.text(
    `examples.goal.${goal.from === undefined ? "" : "after."}${goal.below === undefined ? "above" : "below"}`,
    {
      metric: words.metric(goal.metric),
      limit,
      updates: words.number(goal.within),
    },
  );
}

/** What tells the preset from others of the same pair: the settings in which they differ. */
function detailsOf(words: Words, preset: Preset): string {
  const siblings = offered.filter(({ model, task }) => model === preset.model && task === preset.task);
  const own = settingsOf(preset);
  const keys = [...new Set(siblings.flatMap((sibling) => Object.keys(settingsOf(sibling))))];
  const differing = keys.filter((key) => siblings.some((sibling) => settingsOf(sibling)[key] !== own[key]));
  return differing
    .filter((key) => own[key] !== undefined)
    .map((key) => settingText(words, key, own[key] ?? ""))
    .join(" · ");
}

function settingsOf({ sizes, settings }: Preset): Readonly<Record<string, SettingValue>> {
  return { ...sizes, ...settings };
}

function settingText(words: Words, key: string, value: SettingValue): string {
  const shown = typeof value === "number" ? words.number(value) : words.loose(`option.${value}`, value);
  return `${words.loose(`setting.${key}`, key)} ${shown}`;
}
