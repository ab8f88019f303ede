import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import type { Signal } from "../../core/signal.ts";
import { FacetChooser } from "./chooser.tsx";

/** Of `size` heads. [time, head, unit] */
const signal = (size: number): Signal => ({
  name: "h",
  meaning: "signed",
  axes: ["time", "head", "unit"],
  sizes: [1, size, 2],
  data: new Float32Array(2 * size),
});

const markup = (size: number): string =>
  renderToString(<FacetChooser signal={signal(size)} facets={["head"]} copy={{ head: 1 }} />);

it("one of a few copies is a button, one of many in a list, and one of thousands a number to be typed", () => {
  expect(markup(1)).toBe("");
  expect(markup(4).match(/<button/g)).toHaveLength(4);
  expect(markup(100).match(/<option/g)).toHaveLength(100);
  const many = markup(1300);
  expect(many).not.toMatch(/<option|<button/);
  expect(many).toMatch(/<input type="number" aria-label="head"[^>]*min="1" max="1300"[^>]*value="2"/);
});
