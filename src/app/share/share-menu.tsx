/** What can be given away: the address of what is on screen, the run as a file, and as a program of its own. */
import { useState } from "react";
import { notify } from "../../store/notice.ts";
import { useWords } from "../../ui/words.tsx";
import type { TextKey } from "../../i18n/en.ts";
import { useExperiment, usePage, useRun, useTry, type Page } from "../context.tsx";
import { openDialog } from "../dialog.tsx";
import { cellOf } from "../../train/state-dict/cells.ts";
import { savePytorch, saveStateDict } from "./export.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { PopoverProps } from "../../ui/popover.tsx";
import { linkOf } from "./share.tsx";
import { LinkInput } from "./link-input.tsx";

export function ShareMenu({ onClose }: PopoverProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const isOpening = useRun((run) => run.phase === "opening");
  const off = isOpening && words.text("off.opening");
  const isCell = useExperiment(({ experiment }) => cellOf(experiment.model) !== null);
  const [link, setLink] = useState<string | null>(null);
  async function copy(): Promise<void> {
    const address = await linkOf(page);
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      setLink(address);
      return;
    }
    onClose();
    notify(page.playground.notices, "share.copied");
  }
  if (link !== null) return <LinkField link={link} />;
  return (
    <Menu name={words.text("share.menu")}>
      <MenuItem off={off} onPick={() => attempt(copy)}>
        {words.text("share.copy")}
      </MenuItem>
      {takenOut.map(({ name, why, take, isAlways, isOfCell }) => (
        <MenuItem
          key={name}
          off={!isAlways && (off || (isOfCell === true && !isCell && words.text("off.stateDict")))}
          title={why && words.text(why)}
          onPick={() => {
            onClose();
            attempt(() => take(page));
          }}
        >
          {words.text(name)}
        </MenuItem>
      ))}
    </Menu>
  );
}

interface TakenOut {
  readonly name: TextKey;
  readonly why?: TextKey;
  readonly take: (page: Page) => Promise<void>;
  /** While a run is being opened, too. */
  readonly isAlways?: boolean;
  /** Only of a model that PyTorch has a module for. */
  readonly isOfCell?: boolean;
}

/** Each is fetched when it is wanted. */
const takenOut: readonly TakenOut[] = [
  { name: "share.figure", take: async (page) => (await import("../figure/open.tsx")).openFigures(page) },
  {
    name: "share.class",
    why: "share.class.why",
    take: async (page) => openDialog(page, (await import("./class.tsx")).forClass),
  },
  {
    name: "share.embed",
    why: "share.embed.why",
    take: async (page) => openDialog(page, (await import("./embed.tsx")).embedding),
  },
  {
    name: "share.file",
    why: "share.file.what",
    take: async (page) => (await import("./run-file.ts")).saveRunFile(page, page.playground.runs.getState().shown),
  },
  {
    name: "share.page",
    why: "share.page.what",
    take: async (page) => (await import("./save-page.ts")).savePage(page),
  },
  { name: "share.pytorch", why: "export.what", take: savePytorch },
  { name: "share.stateDict", why: "share.stateDict.what", take: saveStateDict, isOfCell: true },
  {
    name: "share.cite",
    take: async (page) => openDialog(page, (await import("./cite.tsx")).citing),
    isAlways: true,
  },
];

/** Where the browser does not allow copying. */
function LinkField({ link }: { readonly link: string }) {
  const words = useWords();
  return (
    <label className="menuField menuLink">
      {words.text("share.failed")}
      <LinkInput link={link} autoFocus />
    </label>
  );
}
