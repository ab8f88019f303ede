/** 模型 `mingru` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.mingru": "minGRU",
  "model.mingru.what": "门只看进来的内容、从不看自己状态的 GRU",

  "look.mingru":
    "更新门接近 1 时，“隐状态”的单元采用候选值；接近 0 时，保留旧值。它看不到“隐状态”：在第 1 层，同样的输入在每一步都以同样的方式打开它。",
  "look.mingru.distractors":
    "大写字母处，两层的更新门都变了，“隐状态”的一些行随之改变；到下一个大写字母之前，它们几乎不动，因为小写字母处门对它们是关着的。",
};
