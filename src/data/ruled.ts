/** Tables as people read them: columns between bars, lines drawn with - and + (Markdown, psql, MySQL). */

const rule = /^[\s|+:=─━│┃┼├┤┌┐└┘┬┴╋-]*(?:-{2,}|={2,}|─|━)[\s|+:=─━│┃┼├┤┌┐└┘┬┴╋-]*$/;
const bar = /[|│┃]/;
/** Lines in which a rule is looked for. */
const looked = 8;

/** With tabs in place of bars, and blank lines in place of rules; null where there are none. */
export function unruled(text: string): string | null {
  const lines = text.split("\n");
  const first = lines.filter((line) => line.trim() !== "").slice(0, looked);
  if (!first.some((line) => rule.test(line)) || !first.some((line) => bar.test(line))) return null;
  return lines.map((line) => (rule.test(line) ? "" : cellsIn(line).join("\t"))).join("\n");
}

function cellsIn(line: string): readonly string[] {
  if (!bar.test(line)) return [line];
  const inner = line.trim().replace(/^[|│┃]|(?<!\\)[|│┃]$/g, "");
  return inner.split(/(?<!\\)[|│┃]/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}
