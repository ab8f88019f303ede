/** The help sheet: what the page shows in a few sentences, and the table of keys. */
import { useMemo } from "react";
import type { TextKey } from "../i18n/en.ts";
import { useModal } from "../ui/modal.ts";
import { useWords } from "../ui/words.tsx";
import { trackBindings } from "../views/track/keys.ts";
import { togglePanel } from "./action.ts";
import { IconButton } from "../ui/button.tsx";
import { usePage, useView } from "./context.tsx";
import { licencesAddress } from "./one-file.ts";
import { OfflineStatus } from "./offline/status.tsx";
import { keyBindings, projectorBindings, type KeyBinding } from "./keys.ts";

/** What is told of a key, of the page or of the track. */
type ToldKey = Omit<KeyBinding, "run">;

/** The keys of the page stand in two columns and those of the track and of a class in a third where there is room, else below each other. */
const half = Math.ceil(keyBindings.length / 2);

export function HelpSheet() {
  const words = useWords();
  const page = usePage();
  const dialog = useModal();
  const licences = useMemo(() => licencesAddress(), []);
  const close = (): void => togglePanel(page, "help");
  return (
    <dialog className="help" ref={dialog} aria-labelledby="help-title" onClose={close}>
      <div className="panelHead">
        <h2 id="help-title">{words.text("help.title")}</h2>
        <IconButton icon="close" name={words.text("view.close")} onClick={close} />
      </div>
      <p>{words.text("help.score")}</p>
      <p>{words.text("help.clocks")}</p>
      <p>
        <button
          type="button"
          className="plainButton"
          onClick={() => page.view.setState({ panel: "glossary", under: null })}
        >
          {words.text("help.glossary")}
        </button>{" "}
        <a href={licences} target="_blank" rel="noreferrer">
          {words.text("help.licences")}
        </a>
      </p>
      <OfflineStatus />
      <LetterKeys />
      <div className="keyTables">
        <KeyTable bindings={keyBindings.slice(0, half)} head="help.does" />
        <KeyTable bindings={keyBindings.slice(half)} head="help.does" />
        <div>
          <KeyTable bindings={trackBindings} head="help.track" />
          <KeyTable bindings={projectorBindings} head="help.projector" />
        </div>
      </div>
    </dialog>
  );
}

/** Letters and signs as keys can be switched off, for who speaks to the machine (WCAG 2.1.4). */
function LetterKeys() {
  const words = useWords();
  const { view } = usePage();
  const isOn = useView((state) => state.hasLetterKeys);
  return (
    <label className="letterKeys">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => view.setState({ hasLetterKeys: event.target.checked })}
      />
      {words.text("help.letters")}
    </label>
  );
}

interface KeyTableProps {
  readonly bindings: readonly ToldKey[];
  /** Over what the keys do. */
  readonly head: TextKey;
}

function KeyTable({ bindings, head }: KeyTableProps) {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.text("help.key")}</th>
          <th scope="col">{words.text(head)}</th>
        </tr>
      </thead>
      <tbody>
        {bindings.map((binding) => (
          <tr key={`${binding.ctrl ?? false} ${binding.shift ?? false} ${binding.key}`}>
            <td>
              <KeyCaps binding={binding} />
            </td>
            <td>{words.text(binding.does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function KeyCaps({ binding }: { readonly binding: ToldKey }) {
  const words = useWords();
  const cap = binding.capKey ? words.text(binding.capKey) : (binding.cap ?? binding.key);
  return (
    <>
      {binding.ctrl && (
        <>
          <kbd>{words.text("key.name.ctrl")}</kbd>{" "}
        </>
      )}
      {binding.shift && (
        <>
          <kbd>{words.text("key.name.shift")}</kbd>{" "}
        </>
      )}
      <kbd>{cap}</kbd>
    </>
  );
}
