/** `mnemoscope sweep report`: what a sweep found, on the terminal and as a page. */
import { Problem } from "../../core/problem.ts";
import { importanceOf, summaryOf, type Cell, type Summary } from "../../sweep/summary.ts";
import { readOptions } from "../options.ts";
import { replaceFile } from "../replace.ts";
import type { Terminal } from "../terminal.ts";
import { makerOf, readFiles } from "./files.ts";
import { reportPage } from "./page.ts";

/** @throws Problem. */
export async function reportCommand(args: readonly string[], terminal: Terminal, root: string): Promise<number> {
  const options = readOptions(args, ["html", "page"], ["json"]);
  const { version } = await makerOf(root);
  const { byJob, notes, isContradictory } = await readFiles(options.positionals, { version, terminal });
  const file = options.positionals.join(", ") || "(no file)";
  if (byJob.size === 0) throw new Problem("sweep.empty", { file });
  const summary = summaryOf(byJob.values());
  const html = options.text("html");
  if (html !== undefined)
    await replaceFile(html, reportPage(summary, { notes, address: addressOf(options.text("page")) }));
  for (const line of options.has("json") ? [asJson(summary)] : linesOf(summary)) terminal.out(line);
  return isContradictory ? 1 : 0;
}

/** Where the playground is; null: the page has no links. @throws Problem. */
function addressOf(page: string | undefined): string | null {
  if (page === undefined) return null;
  if (!/^https?:\/\/[^\s#"<>]+$/.test(page))
    throw new Problem("sweep.file", { wanted: "--page with an address that begins with https:// and has no #" });
  return page;
}

function linesOf(summary: Summary): readonly string[] {
  const { knobs, cells, goal } = summary;
  const head = [...knobs, goal ? "came to the goal" : "seeds", "95 %", "median update", goal?.metric ?? "loss", ""];
  const rows = cells.map((cell) => [
    ...knobs.map((key) => String(cell.values[key] ?? "")),
    `${cell.reached} of ${cell.results.length}`,
    `${percent(cell.low)}–${percent(cell.high)} %`,
    cell.median === null ? "–" : String(cell.median),
    cell.metric === null ? "–" : cell.metric.toPrecision(3),
    remarks(cell),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string => row.map((text, i) => text.padEnd(widths[i] ?? 0)).join("  ").trimEnd(); // prettier-ignore
  const knobLines = importanceOf(summary)
    .filter(({ explained }) => Number.isFinite(explained))
    .map(({ key, explained }) => `${key} explains ${percent(explained)} % of the differences between runs`);
  return [line(head), ...rows.map((row) => line(row)), ...knobLines];
}

function remarks({ diverged, refused, stoppedAt }: Cell): string {
  return [
    stoppedAt === null ? "" : `stopped at ${stoppedAt}`,
    diverged > 0 ? `${diverged} diverged` : "",
    refused > 0 ? `${refused} could not be run` : "",
  ]
    .filter((text) => text !== "")
    .join(", ");
}

const percent = (share: number): string => (100 * share).toFixed(0);

function asJson(summary: Summary): string {
  const cells = summary.cells.map(({ results, ...cell }) => ({
    ...cell,
    seeds: results.length,
    runs: results.map(({ seed, outcome, goalAt, update, fingerprint }) => ({ seed, outcome, goalAt, update, fingerprint })), // prettier-ignore
  }));
  return JSON.stringify({ ...summary, cells, importance: importanceOf(summary) });
}
