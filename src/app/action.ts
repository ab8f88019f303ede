/** What buttons and keys both do. */
import type { Language } from "../i18n/language.ts";
import { fetchWords } from "../i18n/translate.ts";
import { themes, type Panel } from "../store/view.ts";
import type { Page } from "./context.tsx";

export async function trainOrPause({ playground, view }: Page): Promise<void> {
  view.setState({ filmStep: null });
  const { phase, remembered } = playground.run.getState();
  if (phase === "training") return playground.pause();
  if (remembered && view.getState().start === "pretrained") await playground.continueRemembered();
  await playground.train();
}

/** The page changes its language when it has the words. */
export async function speak({ view }: Page, language: Language): Promise<void> {
  await fetchWords(language);
  view.setState({ language });
}

export function nextTheme({ view }: Page): void {
  view.setState(({ theme }) => ({ theme: themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system" }));
}

export function toggleProjector({ view }: Page): void {
  view.setState(({ isProjector }) => ({ isProjector: !isProjector, hasGates: isProjector }));
}

export function togglePanel({ view }: Page, panel: Panel): void {
  view.setState((state) => ({ panel: state.panel === panel ? null : panel }));
}
