/** What an answer shows besides its grids: a machine as a graph, states in a plane. */
import type { Findings } from "../../analysis/analysis.ts";
import { useWords } from "../../ui/words.tsx";
import { AutomatonView } from "../../views/automaton/automaton.tsx";
import { PortraitView } from "../../views/portrait/portrait.tsx";
import { useFocus } from "../context.tsx";

interface PicturesProps {
  /** Of the analysis. */
  readonly id: string;
  readonly findings: Findings;
}

export function Pictures({ id, findings: { graph, plane } }: PicturesProps) {
  const words = useWords();
  const time = useFocus((state) => state.time);
  const title = (picture: string): string => words.loose(`analysis.${id}.${picture}`, picture);
  return (
    <>
      {graph && <AutomatonView graph={graph} title={title("graph")} />}
      {plane && <PortraitView plane={plane} title={title("plane")} time={time} />}
    </>
  );
}
