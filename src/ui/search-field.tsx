/** A field to search in: the first Escape empties it, the next closes what it stands in. */
import type { KeyboardEvent, RefObject } from "react";
import { isComposing } from "./composing.ts";
import "./search-field.css";

/** A letter or a digit alone, typed anywhere: what one means to search for. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return !ctrlKey && !metaKey && !altKey && /^[\p{L}\p{N}]$/u.test(key);
}

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

export interface SearchFieldProps {
  readonly ref?: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ ref, label, value, onChange }: SearchFieldProps) {
  const empty = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || value === "" || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    onChange("");
  };
  return (
    <input
      ref={ref}
      type="search"
      className="searchField"
      aria-label={label}
      placeholder={label}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      enterKeyHint="search"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={empty}
    />
  );
}
