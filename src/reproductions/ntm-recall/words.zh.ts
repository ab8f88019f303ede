/** 图 `ntm-recall` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.ntm-recall": "NTM：比训练时更多的项",
  "reproduction.ntm-recall.figure": "图 11",
  "reproduction.ntm-recall.see": "方括号之内全对；往右找得到的项越来越少。",
  "reproduction.ntm-recall.published": "训练到 6 项，12 项时全对（MarkPKCollier/NeuralTuringMachine，README）",
  "reproduction.ntm-recall.source":
    "Graves, Wayne & Danihelka 2014，图 11；Collier & Beel 2018；图按文献所述，未经核对",
  "reproduction.ntm-recall.differs": "文献：每项三个图案，训练到 6 项；这里：每项一个图案，最多 4 项",
  "reproduction.ntm-recall.ours": "5 到 8 项时 {value} % 的位正确",
  "reproduction.ntm-recall.not": "项数到两倍时找得到大多数，不是全部",
};
