/** The editor as a component: made once per model, told what to show, kept with its history when the panel closes. */
import { useEffect, useEffectEvent, useRef } from "react";
import type { SettingValues } from "../../core/setting.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";
import { createEditor, type Editor, type HistoryDepths } from "./editor.ts";
import { keepText, readText } from "./kept-text.ts";
import { phrasesOf, suggest } from "./suggest.ts";
import type { Checked } from "./tried.ts";
import { useWorkshopWords } from "./words.ts";

export interface FieldProps {
  readonly modelId: string;
  /** The text of the run that the page shows. */
  readonly running: string;
  /** The text whose differences are marked. */
  readonly base: string;
  /** Of the run that the page shows. */
  readonly settings: SettingValues;
  readonly checked: Checked;
  readonly editor: Editor | null;
  readonly onEditor: (editor: Editor) => void;
  readonly onText: (text: string) => void;
  readonly onHistory: (depths: HistoryDepths) => void;
  readonly onRun: () => void;
}

export function Field(props: FieldProps) {
  const { modelId, running, base, checked, editor, settings } = props;
  const words = useWords();
  const own = useWorkshopWords();
  const host = useRef<HTMLDivElement>(null);
  const { view } = usePage();
  const events = {
    onText: useEffectEvent((text: string) => {
      keepText(modelId, { running, text });
      props.onText(text);
    }),
    onHistory: useEffectEvent((depths: HistoryDepths) => props.onHistory(depths)),
    onRun: useEffectEvent(() => props.onRun()),
    complete: useEffectEvent((text: string, position: number) => suggest(own, checked, text, position)),
  };
  const make = useEffectEvent((parent: HTMLElement): Editor => {
    const { desks } = view.getState();
    const saved = Object.hasOwn(desks, modelId) ? desks[modelId] : null;
    // Of an earlier visit. Where another text runs now, what was typed is one step back.
    const kept = saved ? null : readText(modelId);
    const [text, then] = kept?.running === running ? [running, kept.text] : [kept?.text ?? running, running];
    const made = createEditor({ parent, text, saved: saved?.saved ?? null, words: phrasesOf(own), events });
    if (kept || (saved && saved.running !== running)) made.replace(then);
    props.onEditor(made);
    return made;
  });
  const keep = useEffectEvent((left: Editor) => {
    const desk = { running, saved: left.save() };
    view.setState(({ desks }) => ({ desks: { ...desks, [modelId]: desk } }));
  });
  useEffect(() => {
    if (!host.current) return undefined;
    const made = make(host.current);
    return () => {
      keep(made);
      made.destroy();
    };
  }, []);
  const fold = useEffectEvent(() => editor?.fold(settings));
  const shown = useRef(running);
  useEffect(() => {
    if (shown.current === running) return;
    shown.current = running;
    editor?.replace(running);
    fold();
  }, [editor, running]);
  useEffect(() => editor?.compareWith(base), [editor, base]);
  useEffect(() => editor?.fold(settings), [editor, settings]);
  useEffect(() => {
    const isRefused = checked.kind === "refused";
    const message = isRefused ? words.problem({ ...checked.problem, place: undefined }) : "";
    editor?.mark(isRefused ? { place: checked.place, message } : null);
  }, [editor, checked, words]);
  useEffect(() => editor?.speak(phrasesOf(own)), [editor, own]);
  return <div className="deskField" ref={host} />;
}
