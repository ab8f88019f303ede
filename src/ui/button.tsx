/** A button that shows an icon and has a name; the name is its tooltip too. */
import { Icon, type IconName } from "./icon.tsx";
import { offProps, type Off } from "./off.ts";
import "./button.css";

export interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly title?: string;
  readonly onClick: () => void;
  readonly off?: Off;
  /** For buttons that switch something on and off. */
  readonly isPressed?: boolean;
  /** For buttons that open and close something. */
  readonly isExpanded?: boolean;
  readonly className?: string;
}

export function IconButton({
  icon,
  name,
  title,
  onClick,
  off = false,
  isPressed,
  isExpanded,
  className,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={`iconButton ${className ?? ""}`}
      aria-label={name}
      onClick={onClick}
      {...offProps(off, title ?? name)}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
    >
      <Icon name={icon} />
    </button>
  );
}

export interface WordButtonProps {
  readonly icon: IconName;
  readonly word: string;
  /** For those of which one is on. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

/** An icon over its word: what can be found without knowing the icon. */
export function WordButton({ icon, word, isPressed, onClick }: WordButtonProps) {
  return (
    <button type="button" className="wordButton" aria-pressed={isPressed} onClick={onClick}>
      <Icon name={icon} />
      <span>{word}</span>
    </button>
  );
}
