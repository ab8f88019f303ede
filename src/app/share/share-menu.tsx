/** What can be given away: the address of what is on screen, the run as a file, and as a program of its own. */
import { useState } from "react";
import { notify } from "../../store/notice.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage, useRun, useTry } from "../context.tsx";
import { savePytorch } from "./export.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { PopoverProps } from "../../ui/popover.tsx";
import { linkOf } from "./share.tsx";

export function ShareMenu({ onClose }: PopoverProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const isOpening = useRun((run) => run.phase === "opening");
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
      <MenuItem isDisabled={isOpening} onPick={() => attempt(copy)}>
        {words.text("share.copy")}
      </MenuItem>
      <MenuItem
        isDisabled={isOpening}
        title={words.text("share.file.what")}
        onPick={() => {
          onClose();
          attempt(async () => (await import("./run-file.ts")).saveRunFile(page, page.playground.runs.getState().shown));
        }}
      >
        {words.text("share.file")}
      </MenuItem>
      <MenuItem
        isDisabled={isOpening}
        title={words.text("export.what")}
        onPick={() => {
          onClose();
          attempt(() => savePytorch(page));
        }}
      >
        {words.text("share.pytorch")}
      </MenuItem>
    </Menu>
  );
}

/** Where the browser does not allow copying. */
function LinkField({ link }: { readonly link: string }) {
  const words = useWords();
  return (
    <label className="menuField menuLink">
      {words.text("share.failed")}
      <input
        readOnly
        autoFocus
        aria-label={words.text("share.field")}
        value={link}
        onFocus={(event) => event.target.select()}
      />
    </label>
  );
}
