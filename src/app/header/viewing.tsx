/** How the page looks, and where to find out more: the last menu of the header. */
import { factsOf, languages } from "../../i18n/language.ts";
import { useWords } from "../../ui/words.tsx";
import { nextTheme, showAll, speak, togglePanel, toggleProjector } from "../action.ts";
import { usePage, useTry, useView } from "../context.tsx";
import { openDialog } from "../dialog.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { PopoverProps } from "../../ui/popover.tsx";

export function ViewMenu({ onClose }: PopoverProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const isProjector = useView((view) => view.isProjector);
  const isWhole = useView((view) => view.hides.length === 0 && (view.touch === null || view.lesson !== null));
  const other = languages[(languages.indexOf(language) + 1) % languages.length] ?? "en";
  const pick = (work: () => Promise<void> | void): void => {
    onClose();
    attempt(work);
  };
  const openSound = async (): Promise<void> => openDialog(page, (await import("../sound/dialog.tsx")).soundDialog);
  return (
    <Menu name={words.text("view.more")}>
      <MenuItem lang={factsOf(other).tag} onPick={() => pick(() => speak(page, other))}>
        {factsOf(other).name}
      </MenuItem>
      <MenuItem
        hint={words.text(`view.theme.${theme}`)}
        off={isProjector && words.text("view.theme.projector")}
        onPick={() => nextTheme(page)}
      >
        {words.text("view.theme")}
      </MenuItem>
      <MenuItem isChecked={isProjector} onPick={() => pick(() => toggleProjector(page))}>
        {words.text("view.projector")}
      </MenuItem>
      <MenuItem onPick={() => pick(openSound)}>{words.text("sound.title")}…</MenuItem>
      {isWhole ? (
        <MenuItem onPick={() => pick(() => togglePanel(page, "examples"))}>{words.text("view.examples")}</MenuItem>
      ) : (
        <MenuItem title={words.text("class.showAll.why")} onPick={() => pick(() => showAll(page))}>
          {words.text("class.showAll")}
        </MenuItem>
      )}
      <MenuItem onPick={() => pick(() => togglePanel(page, "glossary"))}>{words.text("view.glossary")}</MenuItem>
      <MenuItem onPick={() => pick(() => togglePanel(page, "help"))}>{words.text("view.help")}</MenuItem>
    </Menu>
  );
}
