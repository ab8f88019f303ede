/** What the network holds at the playhead, as figures: its memory, and all of the moment. */
import { MemoryView } from "../../views/memory/memory.tsx";
import { matchMatrices } from "../../views/memory/match.ts";
import { Moment } from "../../views/moment/moment.tsx";
import { useFocus } from "../context.tsx";
import { shownPicture } from "../shown.ts";
import type { FigureKind } from "./kind.ts";
import { laidOut } from "./laid-out.ts";
import { momentCsv } from "./numbers.ts";
import { pointingAt } from "./pointing.ts";
import { pictureNow, type ScorePaperProps } from "./score-figures.tsx";
import { stepOf } from "./subject.ts";

const width = 520;

export const memoryFigure: FigureKind = {
  id: "memory",
  isOfStep: true,
  offered: (page, words) => {
    const picture = shownPicture(page);
    return picture && matchMatrices(picture.trace).length > 0 ? [{ of: "", title: words.text("figure.memory") }] : [];
  },
  draw: (page, words) => {
    const { trace } = pictureNow(page);
    return laidOut(page, words, { width }, <MemoryView {...pointingAt(stepOf(page))} trace={trace} />);
  },
  csv: (page) => {
    const matches = matchMatrices(pictureNow(page).trace);
    const signals = matches.flatMap(({ matrix, writes, reads, fills }) => [matrix, ...writes, ...reads, ...fills]);
    return momentCsv({ signals: [...new Set(signals)] }, stepOf(page));
  },
};

function MomentPaper({ picture, time }: ScorePaperProps) {
  const addressing = useFocus((focus) => focus.addressing);
  return <Moment {...pointingAt(time)} trace={picture.trace} scene={picture.scene} addressing={addressing} />;
}

export const momentFigure: FigureKind = {
  id: "moment",
  isOfStep: true,
  offered: (page, words) => (shownPicture(page) ? [{ of: "", title: words.text("figure.moment") }] : []),
  draw: (page, words) =>
    laidOut(page, words, { width }, <MomentPaper picture={pictureNow(page)} time={stepOf(page)} />),
  csv: (page) => momentCsv(pictureNow(page).trace, stepOf(page)),
};
