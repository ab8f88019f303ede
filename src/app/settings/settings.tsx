/** Every setting of model, task and training, made from their descriptions. */
import { isEffective, type Setting, type SettingValue, type SettingValues } from "../../core/setting.ts";
import { draftNow } from "../../store/experiment.ts";
import { aboutTask } from "../../tasks/about.ts";
import type { OwnData } from "../../tasks/task.ts";
import { settled } from "../../train/changes.ts";
import { checkExperiment, settingsOfModel } from "../../train/check.ts";
import { trainingSettings, type Experiment } from "../../train/experiment.ts";
import { useWords } from "../../ui/words.tsx";
import { anotherSeed } from "../choosing/choose.ts";
import { useExperiment, usePage, useTry, useView } from "../context.tsx";
import { Drawer } from "../drawer.tsx";
import { IconButton } from "../../ui/button.tsx";
import { EngineChip } from "./engine.tsx";
import { PendingBar } from "./pending.tsx";
import { SettingField } from "./setting-field.tsx";
import "./settings.css";

type Part = "model" | "task" | "training";

export function SettingsPanel() {
  const words = useWords();
  const experiment = useExperiment((state) => state.experiment);
  const draft = useExperiment((state) => state.draft);
  const waiting = draftNow({ experiment, draft });
  const shown = waiting ?? settled(experiment);
  const touch = useView((view) => view.touch);
  const isTouched = (key: string): boolean => touch?.includes(key) ?? true;
  return (
    <Drawer title={words.text("view.settings")} footer={waiting && <PendingBar now={experiment} then={waiting} />}>
      <Group part="model" settings={settingsOfModel(shown.model)} values={shown.model.settings} />
      <Group part="task" settings={aboutTask(shown.task.id).settings} values={shown.task.settings} />
      <Group part="training" settings={trainingSettings} values={shown.training as unknown as SettingValues} />
      {isTouched("seed") && <SeedField seed={shown.seed} />}
      {touch === null ? <EngineChip /> : <p className="muted">{words.text("settings.lesson")}</p>}
    </Drawer>
  );
}

interface GroupProps {
  readonly part: Part;
  readonly settings: readonly Setting[];
  readonly values: SettingValues;
}

function Group({ part, settings, values }: GroupProps) {
  const words = useWords();
  const page = usePage();
  const { playground } = page;
  const task = useExperiment((state) => state.experiment.task.id);
  const attempt = useTry();
  const touch = useView((view) => view.touch);
  const shown = (setting: Setting): boolean =>
    isLeft(touch, part, setting) &&
    setting.kind !== "text" &&
    setting.kind !== "data" &&
    setting.kind !== "columns" &&
    isEffective(setting, values);
  const fields = settings.filter(shown);
  const commit = (setting: Setting, value: SettingValue): void =>
    attempt(() => {
      // Data of one's own is asked for where it can be given.
      if (part === "task" && lacksData(aboutTask(task).own, values, setting.key, value))
        return page.view.setState({ panel: "data" });
      if (!setting.live) return playground.draft((experiment) => withSetting(experiment, part, setting.key, value));
      return playground.change(part === "task" ? `task.${setting.key}` : setting.key, value);
    });
  if (touch !== null && fields.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.text(`settings.${part}`)}</legend>
      {fields.length === 0 && <p className="muted">{words.text("settings.none")}</p>}
      {fields.map((setting) => (
        <SettingField
          key={setting.key}
          setting={setting}
          value={values[setting.key] ?? setting.default}
          onCommit={(value) => commit(setting, value)}
        />
      ))}
    </fieldset>
  );
}

/** Whether a lesson leaves the setting to the person: by its key in a link. */
function isLeft(touch: readonly string[] | null, part: Part, { key }: Setting): boolean {
  if (touch === null) return true;
  return touch.includes(part === "task" ? `task.${key}` : key) || (part === "model" && touch.includes(`model.${key}`));
}

/** Whether `key` = `value` turns to data of one's own, and there is none. */
function lacksData(own: OwnData | undefined, values: SettingValues, key: string, value: SettingValue): boolean {
  return own !== undefined && own.use[key] === value && own.keys.every((data) => !values[data]);
}

/** `experiment` with one setting changed. @throws Problem when the value does not fit. */
function withSetting(experiment: Experiment, part: Part, key: string, value: SettingValue): Experiment {
  if (part === "training")
    return checkExperiment({ ...experiment, training: { ...experiment.training, [key]: value } });
  const choice = { ...experiment[part], settings: { ...experiment[part].settings, [key]: value } };
  return checkExperiment({ ...experiment, [part]: choice });
}

function SeedField({ seed }: { readonly seed: number }) {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const commit = (value: SettingValue): void =>
    attempt(() => playground.draft((experiment) => checkExperiment({ ...experiment, seed: value })));
  return (
    <fieldset>
      <legend>{words.text("setting.seed")}</legend>
      <div className="seedField">
        <SettingField
          setting={{
            key: "seed",
            kind: "number",
            default: 1,
            min: 1,
            max: 0xffffffff,
            integer: true,
            live: false,
            logarithmic: true,
          }}
          value={seed}
          onCommit={commit}
        />
        <IconButton icon="dice" name={words.text("settings.seed.new")} onClick={() => commit(anotherSeed())} />
      </div>
    </fieldset>
  );
}
