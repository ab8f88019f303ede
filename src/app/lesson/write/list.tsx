/** A list of parts that can be added to, moved and removed. */
import { useEffect, useRef, type ReactNode } from "react";
import { IconButton } from "../../../ui/button.tsx";
import { offProps } from "../../../ui/off.ts";
import { useWords } from "../../../ui/words.tsx";
import { moved, removed, replaced } from "../../custom/edit.ts";

interface ListFieldProps<Item> {
  readonly items: readonly Item[];
  readonly least: number;
  readonly most: number;
  /** What one of them is called, by its place from 1. */
  readonly name: (place: number) => string;
  readonly add: string;
  readonly fresh: () => Item;
  readonly onChange: (items: readonly Item[], place?: string) => void;
  readonly children: (item: Item, place: number, change: (item: Item, place?: string) => void) => ReactNode;
}

export function ListField<Item>({ items, least, most, name, add, fresh, onChange, children }: ListFieldProps<Item>) {
  const words = useWords();
  const { list, focusNext } = useFocusNext();
  const isFull = items.length >= most;
  const move = (i: number, by: -1 | 1) => (): void => {
    focusNext(i + by, by < 0 ? ".writeUp" : ".writeDown");
    onChange(moved(items, i, by));
  };
  return (
    <>
      <ol className="writeList" ref={list}>
        {items.map((item, i) => (
          // Parts have no identity but their place.
          <li key={i}>
            <div className="writeHead">
              <b>{name(i + 1)}</b>
              <span>
                <MoveButton isUp name={name(i + 1)} isOff={i === 0} onClick={move(i, -1)} />
                <MoveButton isUp={false} name={name(i + 1)} isOff={i === items.length - 1} onClick={move(i, 1)} />
                <IconButton
                  className="writeRemove"
                  icon="close"
                  name={words.text("custom.remove", { what: name(i + 1) })}
                  off={items.length <= least && words.text("write.least", { least })}
                  onClick={() => {
                    focusNext(Math.min(i, items.length - 2), ".writeRemove");
                    onChange(removed(items, i));
                  }}
                />
              </span>
            </div>
            {children(item, i + 1, (next, place) => onChange(replaced(items, i, next), place))}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="writeAdd"
        {...offProps(isFull && words.text("write.most", { most }))}
        onClick={() => onChange([...items, fresh()])}
      >
        {add}
      </button>
    </>
  );
}

interface MoveButtonProps {
  readonly isUp: boolean;
  readonly name: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

function MoveButton({ isUp, name, isOff, onClick }: MoveButtonProps) {
  const words = useWords();
  const said = words.text(isUp ? "custom.up" : "custom.down", { what: name });
  return (
    <button
      type="button"
      className={`customStep ${isUp ? "writeUp" : "writeDown"}`}
      aria-label={said}
      {...offProps(isOff && words.text(isUp ? "off.custom.first" : "off.custom.last"), said)}
      onClick={onClick}
    >
      {isUp ? "↑" : "↓"}
    </button>
  );
}

/** The focus stays with what was pressed, wherever that has moved. */
function useFocusNext() {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ readonly place: number; readonly button: string } | null>(null);
  useEffect(() => {
    if (!next.current) return;
    const { place, button } = next.current;
    next.current = null;
    const head = list.current?.children[place]?.querySelector(".writeHead");
    const pressed = head?.querySelector<HTMLButtonElement>(button);
    const other = head?.querySelector<HTMLButtonElement>("button:not(:disabled)");
    (pressed?.disabled === false ? pressed : other)?.focus();
  });
  const focusNext = (place: number, button: string): void => {
    next.current = { place, button };
  };
  return { list, focusNext };
}
