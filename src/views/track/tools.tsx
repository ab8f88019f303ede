/** Back to live, how the axes are, and the menu for what is wanted seldom. */
import { useId, useRef, type ToggleEvent } from "react";
import { useWords } from "../../ui/words.tsx";
import { AxisChoices } from "./choices.tsx";
import { Menu, type MenuProps } from "./menu.tsx";
import type { TrackProps } from "./props.ts";
import "./tools.css";

export type ToolsProps = Omit<MenuProps, "onDone"> & Pick<TrackProps, "look" | "onLook">;

export function Tools(props: ToolsProps) {
  const { look, view, isSmall, onLook, onView } = props;
  const words = useWords();
  return (
    <div className="trackTools">
      <div className="trackHead">
        <button type="button" className="trackLive" aria-pressed={look === null} onClick={() => onLook(null)}>
          {words.text("track.live")}
          <span className="trackDot" aria-hidden="true" />
        </button>
        <MenuButton {...props} />
      </div>
      {!isSmall && <AxisChoices view={view} onView={onView} />}
    </div>
  );
}

/** The menu lies above everything, so that the edge of the page does not cut it off. */
function MenuButton(props: ToolsProps) {
  const words = useWords();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const place = (event: ToggleEvent): void => {
    const box = button.current?.getBoundingClientRect();
    if (event.newState !== "open" || !box || !menu.current) return;
    const isBelow = box.top < window.innerHeight / 2;
    menu.current.style.right = `${Math.max(4, document.documentElement.clientWidth - box.right)}px`;
    menu.current.style.top = isBelow ? `${box.bottom + 4}px` : "auto";
    menu.current.style.bottom = isBelow ? "auto" : `${window.innerHeight - box.top + 4}px`;
  };
  const name = words.text("track.menu");
  return (
    <>
      <button ref={button} type="button" className="trackIcon" popoverTarget={id} aria-label={name} title={name}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="3" cy="8" r="1.5" />
          <circle cx="8" cy="8" r="1.5" />
          <circle cx="13" cy="8" r="1.5" />
        </svg>
      </button>
      <div
        ref={menu}
        id={id}
        className="trackMenu"
        popover="auto"
        role="group"
        aria-label={name}
        onBeforeToggle={place}
      >
        <Menu {...props} onDone={() => menu.current?.hidePopover()} />
      </div>
    </>
  );
}
