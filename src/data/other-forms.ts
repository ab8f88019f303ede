/** Texts that are tables or data for other programs: named, rather than taken for rows that do not fit. */
import { Problem } from "../core/problem.ts";

const forms: readonly (readonly [string, RegExp])[] = [
  ["HTML", /^\s*<(?:!doctype html|html|head|body|table|div|meta)\b/i],
  ["XML", /^\s*<(?:\?xml|[a-z][\w:.-]*(?:\s[^<>]*)?>)/i],
  ["LaTeX", /^\s*\\(?:begin|documentclass|usepackage|hline|toprule)\b/],
  ["ARFF", /^(?:\s*%.*\n)*\s*@relation\b/i],
  ["TS / TSF", /^(?:\s*#.*\n)*\s*@(?:problemName|relation|frequency|attribute|timeStamps)\b/i],
  ["SQL", /^\s*(?:--.*\n\s*)*(?:INSERT INTO|CREATE TABLE|DROP TABLE|SELECT)\s/],
  ["Turtle", /^\s*(?:#.*\n\s*)*@?prefix\s+[\w.-]*:\s*</i],
  ["fastText", /^__label__\S+\s/],
  ["JSON", /^\s*(?:\{\s*"[^"\n]*"\s*:|\[\s*(?:\{\s*"|\[|"))/],
];
const looked = 4096;

/** Which of `read` the caller reads itself. @throws Problem for what is in another form than a table or lines. */
export function refuseOtherForms(text: string, ...read: readonly string[]): void {
  const start = text.slice(0, looked);
  const [form] = forms.find(([name, pattern]) => !read.includes(name) && pattern.test(start)) ?? [];
  if (form !== undefined) throw new Problem("data.form", { form });
}
