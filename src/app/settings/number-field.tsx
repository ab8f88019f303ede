/** A number with a slider. What is typed counts by Enter or when it is left; the first Escape puts the earlier number back. */
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { NumberSetting } from "../../core/setting.ts";
import { isComposing } from "../../ui/composing.ts";
import { useWords } from "../../ui/words.tsx";
import { useDecimalTyping } from "./decimals.ts";
import { isFit, positionOf, positions, stepped, valueAt } from "./number.ts";

export interface NumberFieldProps {
  readonly id: string;
  readonly setting: NumberSetting;
  readonly value: number;
  readonly onCommit: (value: number) => void;
}

export function NumberField({ id, setting, value, onCommit }: NumberFieldProps) {
  const words = useWords();
  const number = useRef<HTMLInputElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const { typed, isTyping, isSent, isWrong, type, put, slide, commit } = useTypedNumber(setting, value, onCommit);
  useNativeChange(number, ({ value: text, validity }) => commit(text, validity.badInput));
  useNativeChange(slider, (one) => commit(String(valueAt(setting, Number(one.value)))));
  useDecimalTyping(number, setting.integer);
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
        onChange={(event) => slide(String(valueAt(setting, Number(event.target.value))))}
      />
      <input
        ref={number}
        id={id}
        type="number"
        min={setting.min}
        max={setting.max}
        step={setting.integer ? 1 : "any"}
        title={words.text("settings.range", { min: setting.min, max: setting.max })}
        aria-invalid={isWrong}
        aria-describedby={`${id}hint`}
        value={typed}
        data-settled={!isTyping || isSent || undefined}
        onChange={({ target }) => type(target.value, target.validity.badInput)}
        onBlur={({ target }) => commit(target.value, target.validity.badInput)}
        onKeyDown={(event) => {
          const { value: text, validity } = event.currentTarget;
          if (event.key === "Enter") commit(text, validity.badInput);
          if (isTyping && isEscape(event)) {
            event.preventDefault();
            put(String(value));
          }
          const next = stepped(setting, Number(typed), event.key);
          if (next === null) return;
          event.preventDefault();
          type(String(next), false);
        }}
      />
      <Hint id={`${id}hint`} setting={setting} value={value} typed={typed} isTyping={isTyping} isWrong={isWrong} />
    </div>
  );
}

function isEscape(event: KeyboardEvent): boolean {
  return event.key === "Escape" && !isComposing(event.nativeEvent);
}

interface HintProps extends Pick<NumberFieldProps, "id" | "setting" | "value"> {
  readonly typed: string;
  readonly isTyping: boolean;
  readonly isWrong: boolean;
}

/** In place of what the setting is for, as long as something else than its value is typed. */
function Hint({ id, setting: { min, max, integer }, value, typed, isTyping, isWrong }: HintProps) {
  const words = useWords();
  if (!isTyping) return null;
  const key = isWrong ? (integer ? "settings.unfit.integer" : "settings.unfit") : "settings.typed";
  return (
    <small className="numberHint" id={id} data-wrong={isWrong || undefined}>
      {words.text(key, { min, max, value, typed })}
    </small>
  );
}

interface TypedNumber {
  readonly typed: string;
  readonly isTyping: boolean;
  /** It has been decided on, and the setting follows in a moment. */
  readonly isSent: boolean;
  /** What is typed is no number that the setting takes. */
  readonly isWrong: boolean;
  /** `isBad`: there is something in the field that the browser can not read as a number. */
  readonly type: (text: string, isBad: boolean) => void;
  readonly put: (text: string) => void;
  /** As `put`, by the slider, on which nothing is typed. */
  readonly slide: (text: string) => void;
  readonly commit: (text: string, isBad?: boolean) => void;
}

/** What stands in the field, whatever becomes of it. */
function unread(typed: string, isBad = false) {
  return { typed, isBad, isSliding: false, isSent: false };
}

function useTypedNumber(setting: NumberSetting, value: number, onCommit: (value: number) => void): TypedNumber {
  const [{ typed, isBad, isSliding, isSent }, setTyped] = useState(unread(String(value)));
  const [known, setKnown] = useState(value);
  /** Enter is heard of twice, and so is leaving. */
  const sent = useRef<number | null>(null);
  const put = (text: string): void => setTyped(unread(text));
  if (known !== value) {
    setKnown(value);
    put(String(value));
  }
  return {
    typed,
    isSent,
    isTyping: !isSliding && (isBad || typed !== String(value)),
    isWrong: isBad || (typed !== "" && !isFit(setting, typed)),
    type: (text, isWrong) => {
      sent.current = null;
      setTyped(unread(text, isWrong));
    },
    put,
    slide: (text) => {
      sent.current = null;
      setTyped({ ...unread(text), isSliding: true });
    },
    commit: (text, isWrong = false) => {
      // What can not be read stays where it is seen; an empty field has nothing to lose.
      if (isWrong || (text !== "" && !isFit(setting, text))) return setTyped(unread(text, isWrong));
      if (text === "" || Number(text) === value) return put(String(value));
      if (sent.current === Number(text)) return;
      sent.current = Number(text);
      setTyped({ ...unread(text), isSent: true });
      onCommit(Number(text));
    },
  };
}

/** React's onChange is the browser's `input`; this is the browser's `change`: the value has been decided on. */
function useNativeChange(
  element: RefObject<HTMLInputElement | null>,
  onChange: (changed: HTMLInputElement) => void,
): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const target = element.current;
    const listen = (): void => {
      if (target) latest.current(target);
    };
    target?.addEventListener("change", listen);
    return () => target?.removeEventListener("change", listen);
  }, [element]);
}
