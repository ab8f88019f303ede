/** The button at a figure that takes it out of the page. What it opens is handed down: views know nothing of files. */
import { createContext, use } from "react";
import { IconButton } from "./button.tsx";
import { useWords } from "./words.tsx";
import "./figure-slot.css";

export interface FigureAsked {
  readonly figure: string;
  /** Which of several such figures. */
  readonly of: string;
}

/** Null: figures are not taken out here, as on a sheet of paper. */
export const FigureSlot = createContext<((asked: FigureAsked) => void) | null>(null);

export interface FigureButtonProps {
  readonly figure: string;
  readonly of?: string;
  /** What it is called. */
  readonly name: string;
}

export function FigureButton({ figure, of = "", name }: FigureButtonProps) {
  const words = useWords();
  const open = use(FigureSlot);
  if (!open) return null;
  return (
    <IconButton
      icon="out"
      className="figureButton"
      name={words.text("share.out", { name })}
      onClick={() => open({ figure, of })}
    />
  );
}
