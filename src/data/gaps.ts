/** What programs and people write into a cell that has no value. */
const gaps: ReadonlySet<string> = new Set(
  [
    ["", "na", "n/a", "n.a.", "n.a", "n/d", "n.d.", "nd", "s/d", "<na>", "(na)", "[na]", "#n/a", "#na", "#nv", "n.v.", "k.a."],
    ["nan", "-nan", "nat", "nan(ind)", "-nan(ind)", "1.#qnan", "1.#ind", "-1.#ind", "null", "(null)", "<null>", "nil", "none"],
    ["missing", "(missing)", "undefined", "unknown", "no data", "nodata", "not available", "not applicable", "blank", "(blank)"],
    ["-", "–", "—", "−", "--", "---", "?", "??", ".", "..", "...", "…", "*", "**", "***", ":", "\\n", "/"],
    ["#value!", "#div/0!", "#ref!", "#name?", "#num!", "#null!", "#error!", "#wert!", "#bezug!", "#zahl!", "#valeur!", "#valor!"],
    ["缺失", "无", "暂无", "不详", "未知", "空", "无数据", "—", "－", "無", "欠測", "нет", "н/д", "keine angabe", "sin dato"],
  ].flat(), // prettier-ignore
);

export function isGap(cell: string): boolean {
  return gaps.has(cell.trim().toLowerCase());
}
