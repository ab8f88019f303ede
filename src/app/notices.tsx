/** Messages to the person: one sentence each, in a live region, gone when dismissed. */
import { useStore } from "zustand";
import { dismiss, type Notice } from "../store/notice.ts";
import type { Words } from "../i18n/translate.ts";
import { useWords } from "../ui/words.tsx";
import { IconButton } from "./button.tsx";
import { usePage } from "./context.tsx";

export function Notices() {
  const words = useWords();
  const { playground } = usePage();
  const notices = useStore(playground.notices, (state) => state.notices);
  return (
    <div className="notices" role="status" aria-label={words.text("notice.region")}>
      {notices.map((notice) => (
        <div key={notice.id} className="notice" data-kind={notice.problem ? "problem" : "note"}>
          <p>{sentenceOf(words, notice)}</p>
          <IconButton
            icon="close"
            name={words.text("notice.dismiss")}
            onClick={() => dismiss(playground.notices, notice.id)}
          />
        </div>
      ))}
    </div>
  );
}

function sentenceOf(words: Words, { key, parameters, problem }: Notice): string {
  const reason = problem ? words.problem(problem) : "";
  return key ? words.text(key, { ...parameters, problem: reason, detail: reason }) : reason;
}
