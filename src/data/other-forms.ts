/** Texts that are tables or data for other programs: named, rather than taken for rows that do not fit. */
import { Problem } from "../core/problem.ts";

const json = /^\s*(?:\{\s*"[^"\n]*"\s*:|\[\s*(?:\{\s*"|\[|"))/;

const forms: readonly (readonly [string, RegExp])[] = [
  ["HTML", /^\s*<(?:!doctype html|html|head|body|table|div|meta)\b/i],
  ["XML", /^\s*<(?:\?xml|[a-z][\w:.-]*(?:\s[^<>]*)?>)/i],
  ["LaTeX", /^\s*\\(?:begin|documentclass|usepackage|hline|toprule)\b/],
  ["ARFF", /^(?:\s*%.*\n)*\s*@relation\b/i],
  ["TS / TSF", /^(?:\s*#.*\n)*\s*@(?:problemName|relation|frequency|attribute|timeStamps)\b/i],
  ["SQL", /^\s*(?:--.*\n\s*)*(?:INSERT INTO|CREATE TABLE|DROP TABLE|SELECT)\s/],
  ["Turtle", /^\s*(?:#.*\n\s*)*@?prefix\s+[\w.-]*:\s*</i],
  ["fastText", /^__label__\S+\s/],
  ["JSON", json],
];
const looked = 4096;

/** @throws Problem for what is in another form than a table. */
export function refuseOtherForms(text: string): void {
  const start = text.slice(0, looked);
  const [form] = forms.find(([, pattern]) => pattern.test(start)) ?? [];
  if (form !== undefined) throw new Problem("data.form", { form });
}

/** For readers of lines, in which anything else may be a word. @throws Problem for JSON. */
export function refuseJson(text: string): void {
  if (json.test(text.slice(0, looked))) throw new Problem("data.form", { form: "JSON" });
}
