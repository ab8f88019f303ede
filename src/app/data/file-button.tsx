/** A button that asks for files. */
import { useRef } from "react";
import { useWords } from "../../ui/words.tsx";
import { useOpening, usePage } from "../context.tsx";
import { openFiles } from "./several.ts";

export interface FileButtonProps {
  /** Endings with the dot; none: any. */
  readonly endings?: readonly string[];
  /** What the file is for, where there are several buttons. */
  readonly name?: string;
  /** Absent: the files find their places by themselves. */
  readonly onFiles?: (files: readonly File[]) => Promise<void>;
}

export function FileButton({ endings = [], name, onFiles }: FileButtonProps) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const input = useRef<HTMLInputElement>(null);
  const label = name === undefined ? words.text("data.choose") : `${words.text("data.choose")}: ${name}`;
  return (
    <>
      <button type="button" aria-label={label} onClick={() => input.current?.click()}>
        {words.text("data.choose")}
      </button>
      <input
        ref={input}
        className="visuallyHidden"
        type="file"
        multiple
        tabIndex={-1}
        accept={endings.join(",")}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) open(() => (onFiles ? onFiles(files) : openFiles(page, files)));
        }}
      />
    </>
  );
}
