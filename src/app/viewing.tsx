/** How the page looks and what is open beside it. */
import { languageNames, languages, languageTags } from "../i18n/language.ts";
import { aboutTask } from "../tasks/about.ts";
import { useWords } from "../ui/words.tsx";
import { nextTheme, speak, togglePanel, toggleProjector } from "./action.ts";
import { IconButton } from "./button.tsx";
import { useExperiment, usePage, useTry, useView } from "./context.tsx";

export function Viewing() {
  const words = useWords();
  const page = usePage();
  const theme = useView((view) => view.theme);
  const isProjector = useView((view) => view.isProjector);
  return (
    <div className="viewing">
      <PanelButtons />
      <IconButton
        icon={theme}
        name={words.text(`view.theme.${theme}`)}
        isDisabled={isProjector}
        onClick={() => nextTheme(page)}
      />
      <LanguageButton />
      <IconButton
        icon="projector"
        name={words.text("view.projector")}
        isPressed={isProjector}
        onClick={() => toggleProjector(page)}
      />
      <IconButton icon="help" name={words.text("view.help")} onClick={() => togglePanel(page, "help")} />
    </div>
  );
}

function PanelButtons() {
  const words = useWords();
  const page = usePage();
  const panel = useView((view) => view.panel);
  const task = useExperiment((state) => state.experiment.task.id);
  const { own, composed } = aboutTask(task);
  return (
    <>
      <IconButton
        icon="examples"
        name={words.text("view.examples")}
        isPressed={panel === "examples"}
        onClick={() => togglePanel(page, "examples")}
      />
      {(own ?? composed) && (
        <IconButton
          icon="own"
          name={words.text("data.title")}
          isPressed={panel === "data"}
          onClick={() => togglePanel(page, "data")}
        />
      )}
      {task === "text" && (
        <IconButton
          icon="text"
          name={words.text("text.own")}
          isPressed={panel === "text"}
          onClick={() => togglePanel(page, "text")}
        />
      )}
      <IconButton
        icon="report"
        name={words.text("report.title")}
        isPressed={panel === "report"}
        onClick={() => togglePanel(page, "report")}
      />
      <IconButton
        icon="settings"
        name={words.text("view.settings")}
        isPressed={panel === "settings"}
        onClick={() => togglePanel(page, "settings")}
      />
      <IconButton
        icon="equations"
        name={words.text("view.equations")}
        isPressed={panel === "equations"}
        onClick={() => togglePanel(page, "equations")}
      />
    </>
  );
}

/** Shows the language that it switches to, in that language. */
function LanguageButton() {
  const page = usePage();
  const attempt = useTry();
  const language = useView((state) => state.language);
  const other = languages[(languages.indexOf(language) + 1) % languages.length] ?? "en";
  return (
    <button
      type="button"
      className="iconButton language"
      lang={languageTags[other]}
      title={languageNames[other]}
      onClick={() => attempt(() => speak(page, other))}
    >
      {other === "zh" ? "中" : "EN"}
    </button>
  );
}
