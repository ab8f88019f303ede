/** The header: at most seven things, each with its word. */
import { isHidden } from "../../store/view.ts";
import { useIsNarrow, useIsPhone } from "../../ui/size.ts";
import { useWords } from "../../ui/words.tsx";
import { toggleProjector } from "../action.ts";
import { Choice } from "../choosing/choice.tsx";
import { usePage, useView } from "../context.tsx";
import { Figures } from "./figures.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PopoverButton } from "../../ui/popover.tsx";
import { Transport, UpdateCount } from "./transport.tsx";
import { Undo } from "./undo.tsx";
import { later } from "../../ui/later.ts";
import "./header.css";

const ShareMenu = later(async () => (await import("../share/share-menu.tsx")).ShareMenu);
const ViewMenu = later(async () => (await import("./viewing.tsx")).ViewMenu);

export function Header() {
  const isNarrow = useIsNarrow();
  const isProjector = useView((view) => view.isProjector);
  return (
    <header className="pageHeader">
      <SkipLink />
      {!isNarrow && <Transport />}
      <UpdateCount />
      <Choice />
      <Figures />
      <span className="spacer" />
      {isProjector ? (
        <>
          <Undo />
          <LeaveProjector />
        </>
      ) : (
        <Menus />
      )}
    </header>
  );
}

/** To the score, for those who go by keyboard; and the page's name, seen where there is room for it. */
export function SkipLink() {
  const words = useWords();
  return (
    <>
      <a className="skip" href="#score" onClick={skipToScore}>
        {words.text("page.toScore")}
      </a>
      <h1 className="pageName">{words.text("page.title")}</h1>
    </>
  );
}

/** Without touching the address: its fragment is the experiment's. */
function skipToScore(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  const main = document.querySelector("main");
  const slider = main?.querySelector<HTMLElement>("input[type=range], [role=slider]");
  // Where there is nothing to drag, as in a panel on a phone, the focus is on the place itself.
  if (main && !slider) main.tabIndex = -1;
  (slider ?? main)?.focus();
}

export function Menus() {
  const words = useWords();
  const isPhone = useIsPhone();
  const isShared = useView((view) => !isHidden(view, "share"));
  return (
    <>
      {!isPhone && <Undo />}
      {isShared && (
        <PopoverButton
          kind="menu"
          align="end"
          label={
            <>
              {words.text("share.menu")} <span aria-hidden="true">▾</span>
            </>
          }
          Content={ShareMenu}
        />
      )}
      <PopoverButton
        kind="menu"
        align="end"
        className="iconButton"
        name={words.text("view.more")}
        label={<Icon name="more" />}
        Content={ViewMenu}
      />
    </>
  );
}

function LeaveProjector() {
  const words = useWords();
  const page = usePage();
  return (
    <button
      type="button"
      className="textButton"
      title={words.text("view.projector.leave.why")}
      onClick={() => toggleProjector(page)}
    >
      <Icon name="close" />
      {words.text("view.projector.leave")}
    </button>
  );
}
