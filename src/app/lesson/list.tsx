/** The lessons: what each is about, how long it takes, and how far it was played here. */
import { useState } from "react";
import type { Lesson } from "../../lessons/lesson.ts";
import { lessons } from "../../lessons/all.ts";
import { stepsDone } from "../../lessons/progress.ts";
import { lessonLimit } from "../../lessons/read.ts";
import { Problem } from "../../core/problem.ts";
import { decodeUtf8 } from "../../core/utf8.ts";
import { IconButton } from "../../ui/button.tsx";
import { useModal } from "../../ui/modal.ts";
import { useWords } from "../../ui/words.tsx";
import { togglePanel } from "../action.ts";
import { useOpening, usePage, useTry } from "../context.tsx";
import { openDialog } from "../dialog.tsx";
import { isSameLesson, keepOwnLessons, keptProgress, ownLessons } from "./kept.ts";
import { playerOf } from "./of-page.ts";
import { saidIn } from "./said.ts";
import "./lesson.css";

export function LessonList() {
  const words = useWords();
  const page = usePage();
  const dialog = useModal();
  const attempt = useTry();
  const [own, setOwn] = useState(ownLessons);
  const put = (all: readonly Lesson[]) => (): void => {
    keepOwnLessons(all);
    setOwn(all);
  };
  const remove = (lesson: Lesson): void => {
    const rest = own.filter((one) => !isSameLesson(one, lesson));
    put(rest)();
    page.playground.history.add({ deed: "lesson", undo: put(own), redo: put(rest) });
  };
  const codes = async (): Promise<void> => {
    togglePanel(page, "lessons");
    await openDialog(page, (await import("./codes.tsx")).checkingCodes);
  };
  const close = (): void => togglePanel(page, "lessons");
  return (
    <dialog className="lessonList" ref={dialog} aria-labelledby="lessons-title" onClose={close}>
      <div className="lessonHead">
        <h2 id="lessons-title">{words.text("lesson.title")}</h2>
        <IconButton icon="close" name={words.text("view.close")} onClick={close} />
      </div>
      <p className="muted">{words.text("lesson.what")}</p>
      <ol>
        {lessons.map((lesson) => (
          <Entry key={lesson.id} lesson={lesson} />
        ))}
      </ol>
      {own.length > 0 && (
        <>
          <h3>{words.text("lesson.own")}</h3>
          <ul>
            {own.map((lesson) => (
              <Entry key={JSON.stringify(lesson)} lesson={lesson} onRemove={() => remove(lesson)} />
            ))}
          </ul>
        </>
      )}
      <p className="lessonActs">
        <FileField />
        <button
          type="button"
          className="plainButton"
          onClick={() => page.view.setState({ panel: "write", under: null })}
        >
          {words.text("write.title")}
        </button>
        <button type="button" className="plainButton" onClick={() => attempt(codes)}>
          {words.text("lesson.codes")}
        </button>
      </p>
    </dialog>
  );
}

interface EntryProps {
  readonly lesson: Lesson;
  readonly onRemove?: () => void;
}

function Entry({ lesson, onRemove }: EntryProps) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const attempt = useTry();
  const progress = keptProgress(lesson);
  const title = saidIn(lesson.title, words.language);
  const begin = (): void => open(() => playerOf(page).begin(lesson));
  const again = (): void =>
    open(async () => {
      const player = playerOf(page);
      await player.begin(lesson);
      await player.again();
    });
  const save = async (): Promise<void> => (await import("../scorm/save.ts")).saveScorm(lesson, words.language);
  const done = progress ? stepsDone(progress) : 0;
  return (
    <li className="lessonEntry">
      <div>
        <b>{title}</b> <small>{words.text("lesson.minutes", { minutes: lesson.minutes })}</small>
        <p>{saidIn(lesson.what, words.language)}</p>
        {progress && <small>{words.text("lesson.steps", { done, all: lesson.steps.length })}</small>}
      </div>
      <button
        type="button"
        aria-label={`${words.text(progress ? "lesson.goOn" : "lesson.begin")}: ${title}`}
        onClick={begin}
      >
        {words.text(progress ? "lesson.goOn" : "lesson.begin")}
      </button>
      {progress && (
        <button type="button" className="plainButton" onClick={again}>
          {words.text("lesson.again")}
        </button>
      )}
      {!onRemove && (
        <button
          type="button"
          className="plainButton"
          title={words.text("lesson.scorm.why")}
          aria-label={`${words.text("lesson.scorm")}: ${title}`}
          onClick={() => attempt(save)}
        >
          {words.text("lesson.scorm")}
        </button>
      )}
      {onRemove && (
        <button
          type="button"
          className="plainButton"
          aria-label={words.text("lesson.remove", { title })}
          onClick={onRemove}
        >
          {words.text("lesson.remove.short")}
        </button>
      )}
    </li>
  );
}

/** A lesson that somebody sent. */
function FileField() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const read = async (file: File): Promise<void> => {
    if (file.size > lessonLimit) throw new Problem("lesson.json", { got: `${file.size} bytes` });
    const { bringLesson } = await import("./bring.ts");
    await playerOf(page).begin(await bringLesson(decodeUtf8(new Uint8Array(await file.arrayBuffer()))));
  };
  return (
    <label className="lessonFile">
      {words.text("lesson.file")}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) attempt(() => read(file));
        }}
      />
    </label>
  );
}
