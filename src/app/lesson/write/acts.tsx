/** What can be done with a lesson once it is whole: play it, save it, send it. Until then it is said what is missing. */
import { useState } from "react";
import type { Lesson } from "../../../lessons/lesson.ts";
import { decodeLink } from "../../../share/decode.ts";
import { offProps } from "../../../ui/off.ts";
import { useWords } from "../../../ui/words.tsx";
import { useOpening, usePage, useTry, type Page } from "../../context.tsx";
import { addressOf } from "../../share/address.ts";
import { readBookmark } from "../../share/bookmark.ts";
import { download } from "../../share/download.ts";
import { bringLesson } from "../bring.ts";
import { keepOwnLessons, ownLessons } from "../kept.ts";
import { fileOf } from "../known.ts";
import { playerOf } from "../of-page.ts";
import type { Checked } from "./check.ts";
import type { Draft } from "./draft.ts";
import { sayFault } from "./fields.tsx";
import { LinkInput } from "../../share/link-input.tsx";

interface ActsProps {
  readonly draft: Draft;
  readonly checked: Checked | null;
}

export function Acts({ draft, checked }: ActsProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const open = useOpening();
  const [said, say] = useState<{ readonly of: Draft; readonly text: string; readonly link?: string } | null>(null);
  const lesson = checked && "lesson" in checked ? checked.lesson : null;
  const off = offProps(lesson === null && words.text("write.notYet"));
  const copy = async (whole: Lesson): Promise<void> => {
    const link = await linkTo(page, whole);
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    say({ of: draft, text: words.text(isCopied ? "share.copied" : "share.failed"), ...(!isCopied && { link }) });
  };
  return (
    <div className="writeFoot">
      <p role="status" className={lesson ? undefined : "problem"}>
        {checked && "fault" in checked && sayFault(words, checked.fault)}
        {lesson && words.text("write.whole")} {said?.of === draft && said.text}
      </p>
      {said?.of === draft && said.link !== undefined && <LinkInput link={said.link} />}
      <span className="writeActs">
        <button type="button" className="lessonMain" {...off} onClick={() => lesson && open(() => play(page, lesson))}>
          {words.text("write.play")}
        </button>
        <button
          type="button"
          {...off}
          onClick={() => lesson && download(`${lesson.id}.json`, JSON.stringify(lesson, null, 2), "application/json")}
        >
          {words.text("write.save")}
        </button>
        <button type="button" {...off} onClick={() => lesson && attempt(() => copy(lesson))}>
          {words.text("write.copy")}
        </button>
      </span>
    </div>
  );
}

/** As it is now; what was played of it before gives way. */
async function play(page: Page, lesson: Lesson): Promise<void> {
  keepOwnLessons(ownLessons().filter(({ id }) => id !== lesson.id));
  await playerOf(page).begin(await bringLesson(JSON.stringify(lesson)));
}

/** It begins with what its first step opens. @throws Problem where it is too long for a link. */
async function linkTo(page: Page, lesson: Lesson): Promise<string> {
  const first = lesson.steps.find(({ open }) => open !== undefined)?.open;
  const bookmark = first === undefined ? readBookmark(page) : await decodeLink(first);
  const view = { ...bookmark.view, lesson: null, lessonFile: fileOf(lesson), panel: null, language: null };
  const address = new URL(await addressOf({ ...bookmark, view }));
  address.searchParams.delete("lang");
  return address.href;
}
