/** Files dropped anywhere on the page. */
import { useEffect, useState } from "react";
import { useWords } from "../../ui/words.tsx";
import { useOpening, usePage } from "../context.tsx";

export function DropTarget() {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      open(async () => (await import("./several.ts")).openFiles(page, files));
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  });
  return isOver ? <div className="dropTarget">{words.text("notice.dropHere")}</div> : null;
}
