/** What a sweep found, as a page in one file: no script, nothing fetched, English and Chinese. */
import { createHash } from "node:crypto";
import { asShown } from "../../core/as-shown.ts";
import type { Problem } from "../../core/problem.ts";
import { fillTemplate } from "../../core/problem.ts";
import type { SettingValue } from "../../core/setting.ts";
import { chineseSweepProblems } from "../../i18n/zh/problem-sweep.ts";
import { compareValues, importanceOf, type Cell, type Summary } from "../../sweep/summary.ts";
import { chinese, english, type PageWords } from "./words.ts";

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
div { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.75rem; border-bottom: 1px solid #8886; text-align: start; }
svg { display: block; max-width: 100%; height: auto; }
section + section { margin-top: 3rem; border-top: 1px solid #8886; }
`;

export interface PageOptions {
  /** What was left out. */
  readonly notes: readonly Problem[];
  /** Where the playground is, for links; null: none. */
  readonly address: string | null;
}

export function reportPage(summary: Summary, options: PageOptions): string {
  const hash = createHash("sha256").update(style).digest("base64");
  const csp = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width">
<title>${english.title} · ${chinese.title}</title>
<style>${style}</style>
</head>
<body>
${[english, chinese].map((words) => section(words, summary, options)).join("\n")}
</body>
</html>
`;
}

function section(words: PageWords, summary: Summary, { notes, address }: PageOptions): string {
  const { goal, runs, cells, seconds, machines, knobs } = summary;
  const bounds = goal
    ? [
        ...(goal.above === undefined ? [] : [words.above(goal.above)]),
        ...(goal.below === undefined ? [] : [words.below(goal.below)]),
      ]
    : [];
  const left = notes.map(({ key, parameters, message }) => {
    const chineseTexts: Readonly<Record<string, string>> = chineseSweepProblems;
    return words === chinese ? fillTemplate(chineseTexts[key] ?? message, parameters) : message;
  });
  return [
    `<section lang="${words.lang}">`,
    `<h1>${words.title}</h1>`,
    `<p>${escape(goal ? words.goal(goal.metric, bounds.join(", ")) : words.noGoal)} ${escape(words.counts(runs, cells.length, seconds.toFixed(1)))}</p>`,
    goal && knobs.length <= 2 ? `<h2>${words.map}</h2><div>${map(words, summary)}</div><p>${words.mapLegend}</p>` : "",
    importance(words, summary),
    table(words, summary, address),
    left.length > 0 ? `<h2>${words.notes}</h2>${items(left)}` : "",
    `<p>${words.machines}: ${escape(machines.join("; "))}</p>`,
    "</section>",
  ].join("\n");
}

function importance(words: PageWords, summary: Summary): string {
  const known = importanceOf(summary).filter(({ explained }) => Number.isFinite(explained));
  if (known.length === 0) return "";
  return `<h2>${words.importance}</h2>${items(known.map(({ key, explained }) => `${key}: ${words.explains(percent(explained))}`))}`;
}

function items(texts: readonly string[]): string {
  return `<ul>${texts.map((text) => `<li>${escape(text)}</li>`).join("")}</ul>`;
}

function table(words: PageWords, { knobs, cells, goal }: Summary, address: string | null): string {
  const head = [...knobs, words.reached, words.interval, words.median, goal?.metric ?? "loss", words.remarks];
  const rows = cells.map((cell) => {
    const texts = [
      ...knobs.map((key) => String(cell.values[key] ?? "")),
      `${cell.reached} / ${cell.results.length}`,
      `${percent(cell.low)}–${percent(cell.high)} %`,
      cell.median === null ? "–" : String(cell.median),
      cell.metric === null ? "–" : cell.metric.toPrecision(3),
    ];
    const remarks = [escape(remarksOf(words, cell)), links(words, cell, address)].filter((text) => text !== "");
    return `<tr>${texts.map((text) => `<td>${escape(text)}</td>`).join("")}<td>${remarks.join(" · ")}</td></tr>`;
  });
  const names = head.map((text) => `<th scope="col">${escape(text)}</th>`).join("");
  return `<div><table><thead><tr>${names}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

function remarksOf(words: PageWords, { stoppedAt, diverged, refused }: Cell): string {
  const parts = [
    stoppedAt === null ? "" : words.stopped(stoppedAt),
    diverged > 0 ? words.diverged(diverged) : "",
    refused > 0 ? words.refused(refused) : "",
  ];
  return parts.filter((text) => text !== "").join(", ");
}

function links(words: PageWords, { results }: Cell, address: string | null): string {
  if (address === null) return "";
  return results
    .map(({ link, seed, update, fingerprint }) => {
      const known = fingerprint === "" ? "" : `&update=${update}&fingerprint=${fingerprint}`;
      return `<a href="${escape(address + link + known)}">${escape(words.open(seed))}</a>`;
    })
    .join(" ");
}

const cellWidth = 96;
const cellHeight = 56;
const margin = { left: 120, top: 64 };

/** The first knob down, the second across. */
function map(words: PageWords, { knobs, cells }: Summary): string {
  const [down = "", across] = knobs;
  const rows = levels(cells, down);
  const columns = across === undefined ? [""] : levels(cells, across);
  const width = margin.left + columns.length * cellWidth;
  const height = margin.top + rows.length * cellHeight;
  const names = [
    text(8, 20, `${down} ↓${across === undefined ? "" : `   ${across} →`}`, "start"),
    ...rows.map((row, i) => text(margin.left - 8, margin.top + (i + 0.5) * cellHeight + 5, String(row), "end")),
    ...columns.map((column, i) => text(margin.left + (i + 0.5) * cellWidth, margin.top - 10, String(column), "middle")),
  ];
  const drawn = cells.map((cell) => {
    const column = across === undefined ? 0 : columns.indexOf(cell.values[across] ?? "");
    const row = rows.indexOf(cell.values[down] ?? "");
    return square(words, cell, margin.left + column * cellWidth, margin.top + row * cellHeight);
  });
  const inner = [...names, ...drawn].join("\n");
  return `<svg role="img" aria-label="${escape(words.mapLegend)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inner}</svg>`;
}

function levels(cells: readonly Cell[], key: string): readonly SettingValue[] {
  return [...new Set(cells.map(({ values }) => values[key] ?? ""))].toSorted(compareValues);
}

function square(words: PageWords, cell: Cell, x: number, y: number): string {
  const { reached, results, share, low, high, median, diverged, stoppedAt, values } = cell;
  const ink = share > 0.45 ? "#ffffff" : "#10203a";
  const marks = `${diverged > 0 ? " ÷" : ""}${stoppedAt === null ? "" : " ▪"}`;
  const title = [
    ...Object.entries(values).map(([key, value]) => `${key} ${value}`),
    `${words.reached} ${reached} / ${results.length} (${percent(low)}–${percent(high)} %)`,
    remarksOf(words, cell),
  ];
  return [
    `<g><title>${escape(title.filter((one) => one !== "").join(", "))}</title>`,
    `<rect x="${x + 1}" y="${y + 1}" width="${cellWidth - 2}" height="${cellHeight - 2}" rx="4" fill="${colour(share)}"/>`,
    text(x + cellWidth / 2, y + 24, `${reached} / ${results.length}${marks}`, "middle", ink),
    text(x + cellWidth / 2, y + 44, median === null ? "–" : String(median), "middle", ink),
    "</g>",
  ].join("");
}

/** From pale to dark blue. */
function colour(share: number): string {
  const mix = (from: number, to: number): string =>
    Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${mix(0xe3, 0x0b)}${mix(0xed, 0x3d)}${mix(0xf8, 0x91)}`;
}

function text(x: number, y: number, words: string, anchor: string, fill = "currentColor"): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}" font-size="14">${escape(words)}</text>`;
}

const percent = (share: number): string => (100 * share).toFixed(0);

function escape(words: string): string {
  const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return asShown(words).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
