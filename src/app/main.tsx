/** Starts the page: stores, worker, first picture. */
import { createRoot } from "react-dom/client";
import { chooseLanguage } from "../i18n/language.ts";
import { createFocusStore } from "../store/focus.ts";
import { Playground } from "../store/playground.ts";
import { createViewStore } from "../store/view.ts";
import "../ui/tokens.css";
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

const page: Page = {
  playground: new Playground(pretrainedExperiment(), startWorker),
  focus: createFocusStore(),
  view: createViewStore(chooseLanguage(window.location.search, navigator.languages)),
  awaited: { current: null },
};
window.mnemoscope = makeScripting(page);
start(page).catch((error: unknown) => page.playground.complain(error));
window.addEventListener("hashchange", () => {
  loadLink(page, window.location.hash).catch((error: unknown) => page.playground.complain(error));
});

const root = document.querySelector("#app");
if (root)
  createRoot(root).render(
    <PageContext value={page}>
      <Boundary>
        <PageView />
      </Boundary>
    </PageContext>,
  );
