/** What an answer shows besides its grids: a machine as a graph, states in a plane. */
import type { Findings } from "../../analysis/analysis.ts";
import { useWords } from "../../ui/words.tsx";
import { AutomatonView } from "../../views/automaton/automaton.tsx";
import { PortraitView } from "../../views/portrait/portrait.tsx";
import { atTime } from "../../store/focus.ts";
import { ArcsView } from "../../views/finding/arcs.tsx";
import { useFocus, usePage } from "../context.tsx";

interface PicturesProps {
  /** Of the analysis. */
  readonly id: string;
  readonly findings: Findings;
}

export function Pictures({ id, findings: { graph, plane, grids } }: PicturesProps) {
  const words = useWords();
  const time = useFocus((state) => state.time);
  const { focus } = usePage();
  const pairs = grids.find(({ axes, scale }) => axes[0] === "time" && axes[1] === "past" && scale !== "signed");
  const title = (picture: string): string => words.loose(`analysis.${id}.${picture}`, picture);
  return (
    <>
      {pairs && (
        <ArcsView
          grid={pairs}
          title={title("arcs")}
          time={time}
          onTime={(to) => focus.setState((state) => atTime(state, to))}
        />
      )}
      {graph && <AutomatonView graph={graph} title={title("graph")} />}
      {plane && <PortraitView plane={plane} title={title("plane")} time={time} />}
    </>
  );
}
