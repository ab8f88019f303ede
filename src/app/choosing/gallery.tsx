/** The gallery of examples: experiments that are known to work, each with the picture of what it learns. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { Words } from "../../i18n/translate.ts";
import { reproductions } from "../../reproductions/all.ts";
import type { Reproduction } from "../../reproductions/reproduction.ts";
import { IconButton } from "../../ui/button.tsx";
import { isFound } from "../../ui/find.ts";
import { useModal } from "../../ui/modal.ts";
import { isLetter, SearchField } from "../../ui/search-field.tsx";
import { stepAmongCards } from "../../ui/step-cards.ts";
import { useWords } from "../../ui/words.tsx";
import { togglePanel } from "../action.ts";
import { useExperiment, useOpening, usePage } from "../context.tsx";
import { ExampleCard } from "./card.tsx";
import { choosePreset } from "./choosing.ts";
import { FigureCard } from "./figure-card.tsx";
import { textsOfPreset, textsOfReproduction } from "./find.ts";
import { byIdea, byModel, offered, type Section } from "./ideas.ts";
import { reproduce } from "./reproduce.ts";
import { useSpoken } from "./spoken.ts";
import "./gallery.css";

const orders = { idea: byIdea, model: byModel, figure: () => [] } as const;
const orderNames = ["idea", "model", "figure"] as const;
type Order = (typeof orderNames)[number];

export function Gallery() {
  const words = useWords();
  const page = usePage();
  const spoken = useSpoken();
  const dialog = useModal();
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<Order>("idea");
  const found = offered.filter((preset) => isFound(query, textsOfPreset(spoken, preset)));
  const figures = reproductions.filter((one) => isFound(query, textsOfReproduction(spoken, one)));
  const sections = query === "" ? orders[order](found) : orders[order === "figure" ? "idea" : order](found);
  const close = (): void => togglePanel(page, "examples");
  useFocusOnSearch(search);
  return (
    <dialog
      className="gallery"
      ref={dialog}
      aria-labelledby="gallery-title"
      onClose={close}
      onKeyDown={(event) => typeOn(event, search.current)}
    >
      <div className="galleryHead">
        <h2 id="gallery-title">{words.text("view.examples")}</h2>
        <SearchField ref={search} label={words.text("examples.search")} value={query} onChange={setQuery} />
        <OrderChoice order={order} onChoose={setOrder} />
        <IconButton icon="close" name={words.text("view.close")} onClick={close} />
      </div>
      <Cards sections={sections} figures={order === "figure" || query !== "" ? figures : []} search={search}>
        <p className="muted galleryWhat">
          {words.text(order === "figure" ? "examples.figures.what" : "examples.what")}
        </p>
        <p className="muted" role="status">
          {query !== "" && countText(words, found.length + figures.length)}
        </p>
      </Cards>
    </dialog>
  );
}

function countText(words: Words, count: number): string {
  if (count === 0) return words.text("examples.none");
  return words.text(count === 1 ? "examples.found.one" : "examples.found", { count });
}

/** On a screen that is touched, a keyboard would cover the cards. */
function useFocusOnSearch(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    if (window.matchMedia("(pointer: fine)").matches) search.current?.focus();
  }, [search]);
}

/** A letter typed among the cards is a letter of the search. */
function typeOn(event: KeyboardEvent, search: HTMLInputElement | null): void {
  if (event.target !== search && isLetter(event)) search?.focus();
}

function OrderChoice({ order, onChoose }: { readonly order: Order; readonly onChoose: (order: Order) => void }) {
  const words = useWords();
  return (
    <span className="galleryOrder" role="group" aria-label={words.text("examples.order")}>
      {orderNames.map((one) => (
        <button key={one} type="button" aria-pressed={order === one} onClick={() => onChoose(one)}>
          {words.text(`examples.order.${one}`)}
        </button>
      ))}
    </span>
  );
}

interface CardsProps {
  readonly sections: readonly Section[];
  readonly figures: readonly Reproduction[];
  readonly search: RefObject<HTMLInputElement | null>;
  readonly children: ReactNode;
}

const card = "[role=option]";

/** Arrows go among the cards, and from the search to the first of them and back. */
function Cards({ sections, figures, search, children }: CardsProps) {
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent): void => {
    if (stepAmongCards(event, list.current, card)) return;
    if (event.key !== "ArrowUp") return;
    event.preventDefault();
    search.current?.focus();
  };
  useEffect(() => {
    const field = search.current;
    const enter = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "ArrowDown" || event.isComposing) return;
      event.preventDefault();
      list.current?.querySelector<HTMLElement>(card)?.focus();
    };
    field?.addEventListener("keydown", enter);
    return () => field?.removeEventListener("keydown", enter);
  }, [search]);
  const first = sections[0]?.presets[0]?.id;
  return (
    <div className="galleryBody">
      {children}
      <div ref={list} onKeyDown={step}>
        {sections.map((section) => (
          <CardRow key={section.id} section={section} first={first} />
        ))}
        {figures.length > 0 && <FigureRow figures={figures} isFirst={first === undefined} />}
      </div>
    </div>
  );
}

/** `first`: the card by which Tab comes in. */
function CardRow({
  section: { id, presets },
  first,
}: {
  readonly section: Section;
  readonly first: string | undefined;
}) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const { model, task } = useExperiment((state) => state.experiment);
  const why = words.loose(`${id}.why`, words.loose(`${id}.what`, ""));
  return (
    <section className="galleryRow">
      <h3 id={`gallery-${id}`}>
        {words.loose(id, id)} {why && <small>{why}</small>}
      </h3>
      <div role="listbox" aria-labelledby={`gallery-${id}`} className="galleryCards">
        {presets.map((preset) => (
          <ExampleCard
            key={preset.id}
            preset={preset}
            isCurrent={preset.model === model.id && preset.task === task.id}
            isFirst={preset.id === first}
            onOpen={() => open(() => choosePreset(page, preset.id))}
          />
        ))}
      </div>
    </section>
  );
}

function FigureRow({ figures, isFirst }: { readonly figures: readonly Reproduction[]; readonly isFirst: boolean }) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  return (
    <section className="galleryRow">
      <h3 id="gallery-figures">
        {words.text("examples.figures")} <small>{words.text("examples.figures.why")}</small>
      </h3>
      <div role="listbox" aria-labelledby="gallery-figures" className="galleryCards galleryFigures">
        {figures.map((one, i) => (
          <FigureCard
            key={one.id}
            reproduction={one}
            isFirst={isFirst && i === 0}
            onOpen={() => open(() => reproduce(page, one))}
          />
        ))}
      </div>
    </section>
  );
}
