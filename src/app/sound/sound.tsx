/** The page heard: the stave at the playhead, and the loss while it falls. */
import { useEffect, useRef, type RefObject } from "react";
import { usePage, useView, type Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";
import { heardSignal, lossPitch, toneAt, type Tone } from "./tones.ts";
import { Voice } from "./voice.ts";

/** Between two tones, and two pitches of the loss, in ms: less is one noise. */
const leastGap = 60;
const lossGap = 200;

export function Sound() {
  const page = usePage();
  const isScoreHeard = useView((view) => view.isScoreHeard);
  const isLossHeard = useView((view) => view.isLossHeard);
  const volume = useView((view) => view.volume);
  const voice = useRef<Voice | null>(null);
  useEffect(() => {
    if (voice.current) voice.current.volume = volume;
  }, [volume]);
  useEffect(() => (isScoreHeard ? followScore(page, voice) : undefined), [page, isScoreHeard]);
  useEffect(() => (isLossHeard ? followLoss(page, voice) : undefined), [page, isLossHeard]);
  useEffect(
    () => () => {
      void voice.current?.close();
      voice.current = null;
    },
    [],
  );
  return null;
}

/** Null before anybody has pressed anything: the browser would say no. */
function voiceOf({ view }: Page, held: RefObject<Voice | null>): Voice | null {
  if (!navigator.userActivation?.hasBeenActive) return null;
  if (!held.current) {
    held.current = new Voice();
    held.current.volume = view.getState().volume;
  }
  return held.current;
}

/** A tone where the playhead has gone to another step, or something else is pinned; of many at once, the last. Returns the way to stop. */
function followScore(page: Page, held: RefObject<Voice | null>): () => void {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sound = (): void => {
    last = performance.now();
    const tone = toneNow(page);
    if (tone) voiceOf(page, held)?.play(tone).catch(complainTo(page));
  };
  const leave = page.focus.subscribe((now, before) => {
    const isPressed = now.isPinned && now.focus !== before.focus;
    if (now.time === before.time && !isPressed) return;
    clearTimeout(timer);
    timer = setTimeout(sound, Math.max(0, last + leastGap - performance.now()));
  });
  return () => {
    clearTimeout(timer);
    leave();
  };
}

function toneNow(page: Page): Tone | null {
  const trace = shownPicture(page)?.trace;
  const { time, isPinned, ...state } = page.focus.getState();
  const focus = isPinned ? state.focus : null;
  const signal = trace && heardSignal(trace, focus);
  return signal ? toneAt(signal, focus, Math.min(time, trace.steps - 1)) : null;
}

/** Returns the way to stop. */
function followLoss(page: Page, held: RefObject<Voice | null>): () => void {
  const { run } = page.playground;
  let first: { readonly run: string; readonly loss: number } | null = null;
  const follow = (): void => {
    const { id, phase, loss } = run.getState();
    if (phase !== "training") return void held.current?.drone(null);
    if (!Number.isFinite(loss)) return;
    if (first?.run !== id) first = { run: id, loss };
    voiceOf(page, held)?.drone(lossPitch(loss, first.loss)).catch(complainTo(page));
  };
  const timer = setInterval(follow, lossGap);
  return () => {
    clearInterval(timer);
    void held.current?.drone(null);
  };
}

function complainTo({ playground }: Page): (error: unknown) => void {
  return (error) => playground.complain(error);
}
