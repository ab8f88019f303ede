/** The help sheet: what the page shows in a few sentences, and the table of keys. */
import { useEffect, useRef } from "react";
import { useWords } from "../ui/words.tsx";
import { IconButton } from "./button.tsx";
import { usePage } from "./context.tsx";
import { keyBindings, type KeyBinding } from "./keys.ts";

/** The keys stand in two columns where there is room, else below each other. */
const half = Math.ceil(keyBindings.length / 2);

export function HelpSheet() {
  const words = useWords();
  const { view } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => view.setState({ panel: null });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog className="help" ref={dialog} aria-labelledby="help-title" onClose={close}>
      <div className="panelHead">
        <h2 id="help-title">{words.text("help.title")}</h2>
        <IconButton icon="close" name={words.text("view.close")} onClick={close} />
      </div>
      <p>{words.text("help.score")}</p>
      <p>{words.text("help.clocks")}</p>
      <div className="keyTables">
        <KeyTable bindings={keyBindings.slice(0, half)} />
        <KeyTable bindings={keyBindings.slice(half)} />
      </div>
    </dialog>
  );
}

function KeyTable({ bindings }: { readonly bindings: readonly KeyBinding[] }) {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.text("help.key")}</th>
          <th scope="col">{words.text("help.does")}</th>
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

function KeyCaps({ binding }: { readonly binding: KeyBinding }) {
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
