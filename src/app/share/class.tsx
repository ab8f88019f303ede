/** A link for a class: what pupils see and may change, where they begin, and the link as a code that fits a slide. */
import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { useEffect, useId, useMemo, useState, type ReactNode } from "react";
import { Problem } from "../../core/problem.ts";
import { lessons } from "../../lessons/all.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { hidables, type Bookmark, type BookmarkView, type Hidable } from "../../share/bookmark.ts";
import { factsOf, languages, type Language } from "../../i18n/language.ts";
import { touchableOf } from "../../share/touchable.ts";
import type { Experiment } from "../../train/experiment.ts";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";
import type { Opened } from "../dialog.tsx";
import { ownLessons } from "../lesson/kept.ts";
import { fileOf, lessonById } from "../lesson/known.ts";
import { saidIn } from "../lesson/said.ts";
import { addressOf } from "./address.ts";
import { readBookmark } from "./bookmark.ts";
import { LinkInput } from "./link-input.tsx";
import "./class.css";

export const forClass: Opened = { className: "forClass", title: "share.class", Content: ForClass };

interface Wish {
  readonly hides: readonly Hidable[];
  /** Null: all settings may be changed. */
  readonly touch: readonly string[] | null;
  readonly isFresh: boolean;
  readonly lesson: string;
  readonly language: Language | "";
  readonly isProjector: boolean;
}

function ForClass() {
  const page = usePage();
  const [bookmark] = useState(() => readBookmark(page));
  const { hides, touch, isProjector } = bookmark.view;
  const { lesson } = page.view.getState();
  const [wish, setWish] = useState<Wish>({ hides, touch, isFresh: false, lesson: lesson ?? "", language: "", isProjector }); // prettier-ignore
  const change = (part: Partial<Wish>): void => setWish((before) => ({ ...before, ...part }));
  const address = useAddress(bookmark, wish);
  const { experiment } = page.playground.run.getState();
  return (
    <div className="classForm">
      <Seen wish={wish} change={change} />
      <Touched wish={wish} change={change} experiment={experiment} />
      <div className="classLast">
        <Begin wish={wish} change={change} />
        {address.link !== null && <Code link={address.link} />}
        {address.error !== null && <p role="alert">{address.error}</p>}
      </div>
    </div>
  );
}

/** The link, or why there is none. */
function useAddress(bookmark: Bookmark, wish: Wish): { readonly link: string | null; readonly error: string | null } {
  const words = useWords();
  const [said, say] = useState<{ link: string | null; error: string | null }>({ link: null, error: null });
  useEffect(() => {
    let isGone = false;
    addressOf(wished(bookmark, wish)).then(
      (link) => !isGone && say({ link: withoutLanguage(link), error: null }),
      (error: unknown) =>
        !isGone && say({ link: null, error: error instanceof Problem ? words.problem(error) : String(error) }),
    );
    return () => void (isGone = true);
  }, [bookmark, wish, words]);
  return said;
}

/** The teacher's own choice in the address is not the class's. */
function withoutLanguage(link: string): string {
  const address = new URL(link);
  address.searchParams.delete("lang");
  return address.href;
}

function wished(bookmark: Bookmark, { hides, touch, isFresh, lesson, language, isProjector }: Wish): Bookmark {
  const known = lessonById(lesson);
  const lessonFile = known && fileOf(known);
  const asked: Partial<BookmarkView> = {
    hides,
    touch,
    isProjector,
    language: language === "" ? null : language,
    lesson: known && lessonFile === null ? lesson : null,
    lessonFile,
    panel: null,
  };
  const begun = bookmark.runs.map((run) => ({ ...run, update: 0, fingerprint: null, fork: null }));
  const runs = isFresh ? begun : bookmark.runs;
  return { ...bookmark, runs, look: isFresh ? null : bookmark.look, view: { ...bookmark.view, ...asked } };
}

interface PartProps {
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
}

/** What is ticked is seen. */
function Seen({ wish: { hides }, change }: PartProps) {
  const words = useWords();
  const set = (part: Hidable, isSeen: boolean): void =>
    change({ hides: hidables.filter((one) => (one === part ? !isSeen : hides.includes(one))) });
  return (
    <fieldset>
      <legend>{words.text("class.seen")}</legend>
      {hidables.map((part) => (
        <Tick key={part} isOn={!hides.includes(part)} onChange={(isOn) => set(part, isOn)}>
          {words.text(`class.part.${part}`)}
        </Tick>
      ))}
    </fieldset>
  );
}

function Touched({ wish: { touch }, change, experiment }: PartProps & { readonly experiment: Experiment }) {
  const words = useWords();
  const known = useMemo(() => touchableOf(experiment), [experiment]);
  const keys = touch ?? known.map(({ key }) => key);
  const set = (key: string, isOn: boolean): void => {
    const now = known.map((one) => one.key).filter((one) => (one === key ? isOn : keys.includes(one)));
    change({ touch: now.length === known.length ? null : now });
  };
  return (
    <fieldset>
      <legend>{words.text("class.touch")}</legend>
      <p className="classAll">
        <button type="button" className="plainButton" onClick={() => change({ touch: null })}>
          {words.text("class.touch.all")}
        </button>
        <button type="button" className="plainButton" onClick={() => change({ touch: [] })}>
          {words.text("class.touch.none")}
        </button>
      </p>
      {known.map(({ key, name }) => (
        <Tick key={key} isOn={keys.includes(key)} onChange={(isOn) => set(key, isOn)}>
          {words.loose(`setting.${name}`, name)}
        </Tick>
      ))}
    </fieldset>
  );
}

/** Those of the page, and of somebody's own the last of each id. */
function offeredLessons(): readonly Lesson[] {
  const own = new Map(ownLessons().map((lesson) => [lesson.id, lesson]));
  return [...lessons, ...own.values()];
}

function Begin({ wish, change }: PartProps) {
  const words = useWords();
  const id = useId();
  return (
    <fieldset>
      <legend>{words.text("class.begin")}</legend>
      <Tick isOn={wish.isFresh} onChange={(isFresh) => change({ isFresh })}>
        {words.text("class.fresh")}
      </Tick>
      <Tick isOn={wish.isProjector} onChange={(isProjector) => change({ isProjector })}>
        {words.text("class.projector")}
      </Tick>
      <label htmlFor={`${id}-lesson`}>{words.text("class.lesson")}</label>
      <Select id={`${id}-lesson`} value={wish.lesson} onChange={(event) => change({ lesson: event.target.value })}>
        <option value="">{words.text("class.lesson.none")}</option>
        {offeredLessons().map((lesson) => (
          <option key={lesson.id} value={lesson.id}>
            {saidIn(lesson.title, words.language)}
          </option>
        ))}
      </Select>
      <label htmlFor={`${id}-language`}>{words.text("class.language")}</label>
      <Select
        id={`${id}-language`}
        value={wish.language}
        onChange={(event) => change({ language: languages.find((one) => one === event.target.value) ?? "" })}
      >
        <option value="">{words.text("class.language.own")}</option>
        {languages.map((one) => (
          <option key={one} value={one}>
            {factsOf(one).name}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}

interface TickProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}

function Tick({ isOn, onChange, children }: TickProps) {
  return (
    <label className="classTick">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}

/** Characters that a code of that kind holds at most; longer links are only copied. */
const codeLimit = 2_900;

function Code({ link }: { readonly link: string }) {
  const words = useWords();
  const [said, say] = useState("");
  const code = useMemo(() => (link.length > codeLimit ? null : generate(link)), [link]);
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    say(words.text(isCopied ? "share.copied" : "share.failed"));
  };
  return (
    <section className="classLink" aria-label={words.text("class.link")}>
      {code ? (
        <svg
          className="classCode"
          role="img"
          aria-label={words.text("class.code")}
          viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
          shapeRendering="crispEdges"
        >
          <rect x={-4} y={-4} width={code.size + 8} height={code.size + 8} />
          <path d={toSvgPath(code)} />
        </svg>
      ) : (
        <p>{words.text("class.tooLong", { got: link.length, limit: codeLimit })}</p>
      )}
      <LinkInput link={link} />
      <span className="classActs">
        <button type="button" onClick={() => void copy()}>
          {words.text("share.copy")}
        </button>
        <a href={link} target="_blank" rel="noreferrer">
          {words.text("class.preview")}
        </a>
        <span role="status">{said}</span>
      </span>
    </section>
  );
}
