/** What is known of the page only when it is printed: how much it has to shrink to fit on a sheet, and where it is found. */
import { citationLine } from "./share/citation.ts";
import "./print.css";

/** Of a sheet of A4, across, within its margins, in CSS pixels. */
const sheetWidth = 1054;
/** For the score, and for the moment beside it, whose words grow again: what the lines above and below leave. */
const scoreHeight = 430;
const momentHeight = 380;
const trackHeight = 120;

export function watchPrint(): void {
  const foot = document.createElement("footer");
  const link = document.createElement("a");
  foot.className = "printFoot";
  document.body.append(foot);
  // While the page is still as it is in the window: later there is nothing to measure.
  window.addEventListener("beforeprint", () => {
    foot.replaceChildren(citationLine(""), link);
    link.href = link.textContent = window.location.href;
    fit();
  });
}

function fit(): void {
  const width = document.documentElement.clientWidth;
  const shares: Readonly<Record<string, number>> = {
    score: scoreHeight / heightOf(".stage", ".scoreStaves", ".scoreKey"),
    moment: momentHeight / heightOf(".column", ".momentColumn, .drawerBody"),
    track: Math.min(sheetWidth / width, trackHeight / heightOf(".trackRow", ".track")),
  };
  const { style } = document.documentElement;
  for (const [name, share] of Object.entries(shares)) style.setProperty(`--print-${name}`, String(Math.min(1, share)));
  style.setProperty("--print-width", `${width}px`);
  style.setProperty("--print-frame", `${heightOf(".stage", ".scoreStaves")}px`);
}

/** Of what is in it, seen or not; 1 where it is not there. */
function heightOf(place: string, ...parts: readonly string[]): number {
  const root = document.querySelector(place);
  const heights = parts.map((part) => root?.querySelector(part)?.scrollHeight ?? 0);
  return Math.max(
    1,
    heights.reduce((sum, height) => sum + height, 0),
  );
}
