/** A machine as a picture: its states, what is said in each, and the letters by which one leads to another. */
import { useMemo, useState } from "react";
import type { FindingEdge, FindingGraph } from "../../analysis/analysis.ts";
import { useWords } from "../../ui/words.tsx";
import type { Words } from "../../i18n/translate.ts";
import { layoutOf, radius } from "./layout.ts";
import "./automaton.css";

/** Signs that fit into a state, and beside an arrow. */
const inState = 4;
const besideArrow = 9;

interface AutomatonProps {
  readonly graph: FindingGraph;
  /** What it is a picture of. */
  readonly title: string;
}

export function AutomatonView({ graph, title }: AutomatonProps) {
  const words = useWords();
  const { nodes, edges, start } = graph;
  const { width, height, ...places } = useMemo(() => layoutOf(nodes.length, edges, start), [nodes, edges, start]);
  const [lit, light] = useState<number | null>(null);
  const first = places.nodes[start];
  return (
    <figure className="automaton">
      <figcaption>{title}</figcaption>
      <div className="automatonScroll">
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title}>
          <path className="automatonStart" d={`M${first.x - radius - 13} ${first.y}h12m-5 -4l5 4l-5 4`} />
          {edges.map((edge, i) => (
            <g key={`${edge.from} ${edge.to}`} className={edge.from === lit ? "automatonLit" : undefined} aria-hidden>
              <path className="automatonArrow" d={places.edges[i].path} />
              <path className="automatonHead" d={places.edges[i].head} />
              <text {...places.edges[i].label}>{shortened(lettersOf(edge), besideArrow)}</text>
            </g>
          ))}
          {nodes.map(({ label, output }, node) => {
            const said = stateText(words, graph, node);
            const { x, y } = places.nodes[node];
            return (
              <g
                key={label}
                className="automatonState"
                role="img"
                aria-label={said}
                tabIndex={0}
                onFocus={() => light(node)}
                onBlur={() => light(null)}
                onPointerEnter={() => light(node)}
                onPointerLeave={() => light(null)}
              >
                <title>{said}</title>
                <circle cx={x} cy={y} r={radius} />
                <text x={x} y={y}>
                  {shortened(output, inState)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}

function lettersOf({ letters }: FindingEdge): string {
  return letters.join(" ");
}

function shortened(text: string, most: number): string {
  const signs = Array.from(text);
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : text;
}

/** The state, what it says, and where its letters lead, by the shortest words of the states. */
function stateText(words: Words, { nodes, edges }: FindingGraph, node: number): string {
  const { label, output } = nodes[node];
  const head = words.loose("analysis.automaton.state", "{label}: {output}", { label, output });
  const moves = edges
    .filter(({ from }) => from === node)
    .map((edge) => {
      const parameters = { letters: lettersOf(edge), label: nodes[edge.to].label };
      return words.loose("analysis.automaton.move", "{letters} → {label}", parameters);
    });
  return [head, ...moves].join(" ");
}
