/** The files that this browser keeps: to be used again, or deleted. */
import { useStore } from "zustand";
import { asShown } from "../../core/as-shown.ts";
import { nameReference, type FileReference } from "../../core/shelf.ts";
import { formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import { offProps } from "../../ui/off.ts";
import { useWords } from "../../ui/words.tsx";
import { useOpening, usePage, useTry } from "../context.tsx";
import { takeStored, type OwnTask } from "./take.ts";

export function StoredFiles({ task }: { readonly task: OwnTask | null }) {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const files = useStore(playground.files.state, (state) => state.files);
  const isLeaving = useStore(playground.files.state, ({ leaving }) => leaving.length > 0);
  return (
    <fieldset>
      <legend>{words.text("data.stored")}</legend>
      {files.length === 0 && <p className="muted">{words.text("data.stored.none")}</p>}
      <ul className="storedFiles">
        {files.map((file) => (
          <Stored key={file.mark} file={file} task={task} />
        ))}
      </ul>
      {files.length > 1 && (
        <button
          type="button"
          className="plainButton"
          {...offProps(isLeaving && words.text("off.leaving"))}
          onClick={() => attempt(() => playground.files.remove(files.map(({ mark }) => mark)))}
        >
          {words.text("data.stored.deleteAll")}
        </button>
      )}
    </fieldset>
  );
}

function Stored({ file, task }: { readonly file: FileReference; readonly task: OwnTask | null }) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const open = useOpening();
  const fits = task?.own.endings.some((ending) => file.name.toLowerCase().endsWith(ending)) ?? false;
  const name = asShown(file.name);
  const isLeaving = useStore(page.playground.files.state, ({ leaving }) => leaving.includes(file.mark));
  return (
    <li>
      <span className="fileName">{name}</span> <small className="muted">{sizeText(words, file.size)}</small>
      {task && fits && (
        <button
          type="button"
          className="plainButton"
          aria-label={`${words.text("data.stored.use")}: ${name}`}
          onClick={() => open(() => takeStored(page, task, nameReference(file)))}
        >
          {words.text("data.stored.use")}
        </button>
      )}
      <button
        type="button"
        className="plainButton"
        aria-label={`${words.text("data.stored.delete")}: ${name}`}
        {...offProps(isLeaving && words.text("off.leaving"))}
        onClick={() => attempt(() => page.playground.files.remove([file.mark]))}
      >
        {words.text("data.stored.delete")}
      </button>
    </li>
  );
}

/** A size as people read it. */
export function sizeText(words: Words, bytes: number): string {
  const tag = factsOf(words.language).tag;
  return bytes < 1_000_000
    ? words.text("data.size.kilobytes", { count: formatNumber(tag, Math.ceil(bytes / 1000)) })
    : words.text("data.size.megabytes", { count: formatNumber(tag, Math.round(bytes / 100_000) / 10) });
}
