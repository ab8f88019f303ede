/** What was typed and is not used yet: it stays when its panel closes, and over a reload. */
import type { ViewState } from "../store/view.ts";
import { usePage, useView, type Page } from "./context.tsx";

/** What was typed at `place` over the text `known`; null: nothing, or another text is there by now. */
export function typedAt({ typed }: Pick<ViewState, "typed">, place: string, known: string): string | null {
  const kept = Object.hasOwn(typed, place) ? typed[place] : undefined;
  return kept?.known === known ? kept.text : null;
}

/** To be called at every change; a text that is the known one need not be kept. */
export function keepTyped({ view }: Page, place: string, known: string, text: string): void {
  view.setState((state) => {
    const { [place]: before, ...others } = state.typed;
    if (text === known) return before ? { typed: others } : state;
    const isSame = before?.known === known && before.text === text;
    return isSame ? state : { typed: { ...others, [place]: { known, text } } };
  });
}

/** The text of a field: `known` until somebody types, and again when another one is known. */
export function useTyped(place: string, known: string): readonly [string, (text: string, over?: string) => void] {
  const page = usePage();
  const text = useView((view) => typedAt(view, place, known)) ?? known;
  return [text, (next, over = known) => keepTyped(page, place, over, next)];
}
