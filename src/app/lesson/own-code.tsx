/** The code of a lesson that was played, for the teacher: it says what was predicted, and how that can be checked. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { encodeCode, type Code, type CodeStep } from "../../lessons/code.ts";
import { progressOf, type Progress } from "../../lessons/progress.ts";
import { testedOf } from "../../lessons/questions.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";
import type { Opened } from "../dialog.tsx";
import { playerOf } from "./of-page.ts";
import "./lesson.css";

export const ownCode: Opened = { className: "lessonCode", title: "lesson.code", Content: OwnCode };

function OwnCode() {
  const words = useWords();
  const progress = useStore(playerOf(usePage()).state, (state) => state.progress);
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [said, say] = useState("");
  useEffect(() => {
    let isGone = false;
    if (progress) void encodeCode(codeOf(progress, name)).then((made) => !isGone && setCode(made));
    return () => void (isGone = true);
  }, [progress, name]);
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    say(words.text(isCopied ? "lesson.code.copied" : "share.failed"));
  };
  return (
    <div className="lessonCodeForm">
      <p>{words.text("lesson.code.what")}</p>
      <label>
        {words.text("lesson.code.name")}{" "}
        <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {words.text("lesson.code")}
        <textarea readOnly rows={4} value={code} onFocus={(event) => event.target.select()} />
      </label>
      <span>
        <button type="button" className="lessonMain" onClick={() => void copy()}>
          {words.text("lesson.code.copy")}
        </button>{" "}
        <span role="status">{said}</span>
      </span>
    </div>
  );
}

function codeOf(progress: Progress, name: string): Code {
  const { lesson, test } = progress;
  return { lesson: lesson.id, name, steps: stepsOf(progress), test: testedOf(lesson.test, test) };
}

/** Steps in which something was done. */
function stepsOf(progress: Progress): readonly CodeStep[] {
  return progress.lesson.steps.flatMap(({ id }, at) => {
    const { predicted, seen, result, link } = progressOf({ ...progress, at });
    if (predicted === null && seen === null && link === null) return [];
    return [{ id, predicted, seen, proofs: result?.proofs ?? [], link }];
  });
}
