/** How the run is shown in a page elsewhere: what is pasted there. */
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../ui/words.tsx";
import { modelName } from "../choosing/model-name.ts";
import { usePage, useTry } from "../context.tsx";
import type { Opened } from "../dialog.tsx";
import { linkOf } from "./share.tsx";
import { places, snippetFor, type Place, type Shown } from "./snippets.ts";
import "./embed.css";

export const embedding: Opened = { className: "embedding", title: "embed.title", Content: Embedding };

function Embedding() {
  const words = useWords();
  const shown = useShownPage();
  const isOnWeb = /^https?:$/.test(window.location.protocol);
  if (!isOnWeb) return <p>{words.text("embed.noAddress")}</p>;
  return (
    <>
      <p>{words.text("embed.what")}</p>
      {shown && places.map((place) => <Snippet key={place} place={place} text={snippetFor(place, shown)} />)}
    </>
  );
}

/** Null until the link is made. */
function useShownPage(): Shown | null {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const [shown, show] = useState<Shown | null>(null);
  useEffect(() => {
    const { model, task } = page.playground.run.getState().experiment;
    const title = `Mnemoscope: ${modelName(words, model)} · ${words.loose(`task.${task.id}`, task.id)}`;
    attempt(async () => show({ address: await linkOf(page), title }));
  }, [page, words, attempt]);
  return shown;
}

function Snippet({ place, text }: { readonly place: Place; readonly text: string }) {
  const words = useWords();
  const [said, say] = useState("");
  const block = useRef<HTMLPreElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say(words.text("cite.copied"));
    } catch {
      if (block.current) window.getSelection()?.selectAllChildren(block.current);
      say(words.text("cite.notCopied"));
    }
  };
  const name = words.text(`embed.place.${place}`);
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <p>{words.text(`embed.how.${place}`)}</p>
      <pre ref={block} tabIndex={0} lang="en">
        {text}
      </pre>
      <div className="embedCopy">
        <button type="button" aria-label={words.text("embed.copy.of", { place: name })} onClick={() => void copy()}>
          {words.text("embed.copy")}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
