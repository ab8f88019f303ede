/** The control of one setting, made from its description: a number with a slider, or a choice. */
import { useId } from "react";
import type { ChoiceSetting, Setting, SettingValue } from "../../core/setting.ts";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import { NumberField } from "./number-field.tsx";

export interface SettingFieldProps {
  readonly setting: Setting;
  readonly value: SettingValue;
  /** Called when the value has been decided on, not at every movement. */
  readonly onCommit: (value: SettingValue) => void;
}

export function SettingField({ setting, value, onCommit }: SettingFieldProps) {
  const words = useWords();
  const id = useId();
  if (setting.kind === "text" || setting.kind === "data" || setting.kind === "columns") return null;
  const mark = setting.live ? "live" : "restart";
  return (
    <div className="field">
      <label htmlFor={id}>{words.loose(`setting.${setting.key}`, setting.key)}</label>
      <small className="mark" data-mark={mark} title={words.text(`settings.${mark}.why`)}>
        {words.text(`settings.${mark}`)}
      </small>
      {setting.kind === "number" ? (
        <NumberField id={id} setting={setting} value={Number(value)} onCommit={onCommit} />
      ) : (
        <ChoiceField id={id} setting={setting} value={String(value)} onCommit={onCommit} />
      )}
      <small className="why">{words.loose(`setting.${setting.key}.why`, "")}</small>
    </div>
  );
}

interface ChoiceFieldProps {
  readonly id: string;
  readonly setting: ChoiceSetting;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

function ChoiceField({ id, setting, value, onCommit }: ChoiceFieldProps) {
  const words = useWords();
  return (
    <Select id={id} value={value} onChange={(event) => onCommit(event.target.value)}>
      {setting.options.map((option) => (
        <option key={option} value={option}>
          {words.loose(`option.${option}`, option)}
        </option>
      ))}
    </Select>
  );
}
