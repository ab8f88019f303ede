/** The title of a part of the moment; where the part had to give way, it opens and folds it. */
import type { ReactNode } from "react";
import type { FoldedPart } from "./folding.ts";
import "./moment.css";

export function FoldTitle({ part, children }: { readonly part: FoldedPart; readonly children: ReactNode }) {
  const { isFolded, onToggle } = part;
  if (!onToggle) return children;
  return (
    <button type="button" className="momentFold" aria-expanded={!isFolded} onClick={onToggle}>
      <span aria-hidden="true">{isFolded ? "▸" : "▾"}</span> {children}
    </button>
  );
}
