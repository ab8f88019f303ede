/** The control of one setting, made from its description: a number with a slider, or a choice. */
import { useEffect, useId, useRef, useState, type RefObject } from "react";
import type { ChoiceSetting, NumberSetting, Setting, SettingValue } from "../../core/setting.ts";
import { useWords } from "../../ui/words.tsx";

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
    <select id={id} value={value} onChange={(event) => onCommit(event.target.value)}>
      {setting.options.map((option) => (
        <option key={option} value={option}>
          {words.loose(`option.${option}`, option)}
        </option>
      ))}
    </select>
  );
}

interface NumberFieldProps {
  readonly id: string;
  readonly setting: NumberSetting;
  readonly value: number;
  readonly onCommit: (value: number) => void;
}

/** Slider positions of a setting: enough for the eye, few enough for the keyboard. */
const positions = 200;

function NumberField({ id, setting, value, onCommit }: NumberFieldProps) {
  const words = useWords();
  const [typed, setTyped] = useState(String(value));
  const [known, setKnown] = useState(value);
  /** Since the last value that was decided on. */
  const [isTyping, setTyping] = useState(false);
  if (known !== value) {
    setKnown(value);
    setTyped(String(value));
  }
  const number = useRef<HTMLInputElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const commit = (text: string): void => {
    setTyping(false);
    if (text.trim() !== "" && Number(text) !== value) onCommit(Number(text));
    else setTyped(String(value));
  };
  useNativeChange(number, commit);
  useNativeChange(slider, (position) => commit(String(valueAt(setting, Number(position)))));
  const name = words.loose(`setting.${setting.key}`, setting.key);
  return (
    <div className="numberField">
      <input
        ref={slider}
        type="range"
        min={0}
        max={positions}
        aria-label={name}
        aria-valuetext={typed}
        value={positionOf(setting, Number(typed))}
        onChange={(event) => setTyped(String(valueAt(setting, Number(event.target.value))))}
      />
      <input
        ref={number}
        id={id}
        type="number"
        min={setting.min}
        max={setting.max}
        step={setting.integer ? 1 : "any"}
        title={words.text("settings.range", { min: setting.min, max: setting.max })}
        value={typed}
        data-settled={!isTyping || typed === String(value) || undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setTyping(true);
        }}
      />
    </div>
  );
}

/** React's onChange is the browser's `input`; this is the browser's `change`: the value has been decided on. */
function useNativeChange(element: RefObject<HTMLInputElement | null>, onChange: (value: string) => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const target = element.current;
    const listen = (): void => latest.current(target?.value ?? "");
    target?.addEventListener("change", listen);
    return () => target?.removeEventListener("change", listen);
  }, [element]);
}

/** The value at a slider position, rounded to what a person would type. */
export function valueAt(setting: NumberSetting, position: number): number {
  const { min, max } = setting;
  const share = position / positions;
  const isRatio = setting.logarithmic === true && min > 0;
  const value = isRatio ? min * (max / min) ** share : min + (max - min) * share * (min === 0 ? share : 1);
  if (setting.integer) return Math.round(value);
  return Math.min(max, Math.max(min, Number(value.toPrecision(2))));
}

export function positionOf(setting: NumberSetting, value: number): number {
  const { min, max } = setting;
  if (!(value > min)) return 0;
  const isRatio = setting.logarithmic === true && min > 0;
  const linear = (value - min) / (max - min);
  const share = isRatio ? Math.log(value / min) / Math.log(max / min) : min === 0 ? Math.sqrt(linear) : linear;
  return Math.round(Math.min(1, share) * positions);
}
