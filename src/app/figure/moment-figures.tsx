/** What the network holds at the playhead, as figures: its memory, and all of the moment. */
import type { Words } from "../../i18n/translate.ts";
import { MemoryView } from "../../views/memory/memory.tsx";
import { matchMatrices } from "../../views/memory/match.ts";
import { Moment } from "../../views/moment/moment.tsx";
import { useFocus, type Page } from "../context.tsx";
import { keySignals, useKeySignals } from "../guide/key-signals.ts";
import { shownPicture } from "../shown.ts";
import type { FigureKind } from "./kind.ts";
import { laidOut } from "./laid-out.ts";
import { momentCsv } from "./numbers.ts";
import { pointingAt } from "./pointing.ts";
import { pictureNow, type ScorePaperProps } from "./score-figures.tsx";
import { stepOf } from "./subject.ts";

const width = 520;

/** What the guide speaks of is in the figure as it is on the page. */
function keysOf(page: Page, words: Words): readonly string[] {
  return keySignals(words, page.playground.run.getState().experiment, pictureNow(page).trace);
}

export const memoryFigure: FigureKind = {
  id: "memory",
  isOfStep: true,
  offered: (page, words) => {
    const picture = shownPicture(page);
    const hasMatrices = picture && matchMatrices(picture.trace, keysOf(page, words)).length > 0;
    return hasMatrices ? [{ of: "", title: words.text("figure.memory") }] : [];
  },
  draw: (page, words) => {
    const { trace, readings } = pictureNow(page);
    const shown = { trace, readings, keys: keysOf(page, words) };
    return laidOut(page, words, { width }, <MemoryView {...pointingAt(stepOf(page))} {...shown} />);
  },
  csv: (page, words) => {
    const matches = matchMatrices(pictureNow(page).trace, keysOf(page, words));
    const signals = matches.flatMap(({ matrix, writes, reads, fills }) => [matrix, ...writes, ...reads, ...fills]);
    return momentCsv({ signals: [...new Set(signals)] }, stepOf(page));
  },
};

function MomentPaper({ picture: { trace, scene, readings }, time }: ScorePaperProps) {
  const addressing = useFocus((focus) => focus.addressing);
  const keys = useKeySignals();
  const shown = { trace, scene, readings, keys, addressing };
  return <Moment {...pointingAt(time)} {...shown} />;
}

export const momentFigure: FigureKind = {
  id: "moment",
  isOfStep: true,
  offered: (page, words) => (shownPicture(page) ? [{ of: "", title: words.text("figure.moment") }] : []),
  draw: (page, words) =>
    laidOut(page, words, { width }, <MomentPaper picture={pictureNow(page)} time={stepOf(page)} />),
  csv: (page) => momentCsv(pictureNow(page).trace, stepOf(page)),
};
