/** Starts the page: stores, worker, first picture. */
import { createRoot } from "react-dom/client";
import { chooseLanguage } from "../i18n/language.ts";
import { createFocusStore } from "../store/focus.ts";
import { browserStorage, Files } from "../store/files.ts";
import { Playground } from "../store/playground.ts";
import { createViewStore } from "../store/view.ts";
import "../ui/tokens.css";
import { speak } from "./action.ts";
import { Boundary } from "./boundary.tsx";
import { PageContext, type Page } from "./context.tsx";
import { PageView } from "./page.tsx";
import { pretrainedExperiment } from "./pretrained.ts";
import { makeScripting } from "./scripting.ts";
import { loadLink, start } from "./start.ts";
import "./page.css";
import "./panel.css";

function startWorker(): Worker {
  return new Worker(new URL("../worker/entry.ts", import.meta.url), { type: "module", name: "training" });
}

const language = chooseLanguage(window.location.search, navigator.languages);
const page: Page = {
  playground: new Playground(pretrainedExperiment(), startWorker, new Files(browserStorage())),
  focus: createFocusStore(),
  view: createViewStore(language),
  awaited: { current: null },
};
window.mnemoscope = makeScripting(page);
void page.playground.files.find();
start(page).catch((error: unknown) => page.playground.complain(error));
window.addEventListener("hashchange", () => {
  loadLink(page, window.location.hash).catch((error: unknown) => page.playground.complain(error));
});

function render(): void {
  const root = document.querySelector("#app");
  if (root)
    createRoot(root).render(
      <PageContext value={page}>
        <Boundary>
          <PageView />
        </Boundary>
      </PageContext>,
    );
}

// Nothing is shown in a language that it does not stay in; where the words can not be had, English is there.
speak(page, language).then(render, (error: unknown) => {
  page.view.setState({ language: "en" });
  page.playground.complain(error);
  render();
});
