/** A button that asks for a file. */
import { useRef } from "react";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry } from "../context.tsx";
import { openFile } from "./open-file.ts";

export interface FileButtonProps {
  /** Endings with the dot; none: any. */
  readonly endings?: readonly string[];
  /** What the file is for, where there are several buttons. */
  readonly name?: string;
  /** Absent: the file finds its place by itself. */
  readonly onFile?: (file: File) => Promise<void>;
}

export function FileButton({ endings = [], name, onFile }: FileButtonProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
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
        tabIndex={-1}
        accept={endings.join(",")}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) attempt(() => (onFile ? onFile(file) : openFile(page, file)));
        }}
      />
    </>
  );
}
