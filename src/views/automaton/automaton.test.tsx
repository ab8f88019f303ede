import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import type { FindingGraph } from "../../analysis/analysis.ts";
import { AutomatonView } from "./automaton.tsx";

const parity: FindingGraph = {
  nodes: [
    { label: "ε", output: "0" },
    { label: "1", output: "longer than it fits" },
  ],
  edges: [
    { from: 0, to: 0, letters: ["0"] },
    { from: 0, to: 1, letters: ["1"] },
    { from: 1, to: 0, letters: ["1"] },
    { from: 1, to: 1, letters: ["0", "2"] },
  ],
  start: 0,
};

it("a machine is drawn with every arrow, and each state can be reached by keys and says where its letters lead", () => {
  const html = renderToString(<AutomatonView graph={parity} title="The machine" />);
  expect(html.match(/class="automatonArrow"/g)?.length).toBe(4);
  const said = [...html.matchAll(/role="img" aria-label="([^"]+)" tabindex="0"/g)].map(([, text]) => text);
  expect(said.length).toBe(2);
  for (const [i, { label, output }] of parity.nodes.entries()) {
    expect(said[i]).toContain(label);
    expect(said[i]).toContain(output);
  }
  expect(said[1]).toContain("0 2");
  expect(html).toContain(">lon…<");
});
