/** The page on a phone: one part of it at a time fills the screen; run, playhead and what is pointed at are shared by all. */
import { useState } from "react";
import type { TextKey } from "../i18n/en.ts";
import { isHidden, panelBeside } from "../store/view.ts";
import { useWords } from "../ui/words.tsx";
import { Boundary } from "../ui/boundary.tsx";
import { WordButton } from "../ui/button.tsx";
import { Choice } from "./choosing/choice.tsx";
import { usePage, useView } from "./context.tsx";
import { GuidePlace } from "./guide/place.tsx";
import { Figures } from "./header/figures.tsx";
import { Menus, SkipLink } from "./header/header.tsx";
import type { IconName } from "../ui/icon.tsx";
import { OpenPanel } from "./panels.tsx";
import { railEntries } from "./rail.tsx";
import { MomentPlace, Stage } from "./stage/stage.tsx";
import { TrackPlace } from "./track/track.tsx";
import { Transport, UpdateCount } from "./header/transport.tsx";
import { Undo } from "./header/undo.tsx";

type Place = "score" | "moment" | "training" | "more";

const places: readonly { readonly place: Place; readonly icon: IconName }[] = [
  { place: "score", icon: "score" },
  { place: "moment", icon: "moment" },
  { place: "training", icon: "track" },
  { place: "more", icon: "more" },
];

export function PhonePage() {
  const words = useWords();
  const { view } = usePage();
  const panel = useView(panelBeside);
  const [place, setPlace] = useState<Place>("score");
  const goTo = (next: Place): void => {
    view.setState({ panel: null });
    setPlace(next);
  };
  // A panel may be opened by a key or by a file as well: closing it leads to where it was.
  const isOpen = panel !== null;
  return (
    <>
      <header className="pageHeader phoneHeader">
        <SkipLink />
        <Transport />
        <UpdateCount />
        <Figures />
      </header>
      <section className="phonePair" aria-label={words.text("pair.choose")}>
        <Choice />
        <Menus />
      </section>
      <GuidePlace onPlace={goTo} />
      <Boundary key={isOpen ? panel : place}>
        {!isOpen && place === "score" ? (
          <Stage />
        ) : (
          <main className="phonePart" id="score">
            {isOpen ? <OpenPanel panel={panel} /> : <Part place={place} />}
          </main>
        )}
      </Boundary>
      <Tabs place={isOpen ? "more" : place} onPlace={goTo} />
    </>
  );
}

function Part({ place }: { readonly place: Place }) {
  if (place === "moment") return <MomentPlace />;
  if (place === "more") return <More />;
  return (
    <div className="trackRow">
      <TrackPlace />
    </div>
  );
}

/** What has no tab of its own. */
function More() {
  const words = useWords();
  const { view } = usePage();
  const hides = useView((state) => state.hides);
  const entries: readonly {
    readonly panel: "examples" | "lessons" | (typeof railEntries)[number]["panel"];
    readonly icon: IconName;
    readonly word: TextKey;
  }[] =
    // prettier-ignore
    [{ panel: "examples", icon: "examples", word: "guide.examples" }, { panel: "lessons", icon: "lessons", word: "guide.lessons" }, ...railEntries];
  return (
    <nav className="phoneMore" aria-label={words.text("place.more")}>
      <Undo />
      {entries
        .filter(({ panel }) => !isHidden({ hides }, panel))
        .map(({ panel, icon, word }) => (
          <WordButton key={panel} icon={icon} word={words.text(word)} onClick={() => view.setState({ panel })} />
        ))}
    </nav>
  );
}

function Tabs({ place, onPlace }: { readonly place: Place; readonly onPlace: (place: Place) => void }) {
  const words = useWords();
  return (
    <nav className="phoneTabs" aria-label={words.text("place.label")}>
      {places.map(({ place: one, icon }) => (
        <WordButton
          key={one}
          icon={icon}
          word={words.text(`place.${one}`)}
          isPressed={one === place}
          onClick={() => onPlace(one)}
        />
      ))}
    </nav>
  );
}
