/** 模型 `transformer` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.transformer": "因果 Transformer",
  "model.transformer.short": "Transformer",
  "model.transformer.what": "没有状态：每一步都回看之前的所有步",

  "look.transformer":
    "什么都不会被覆盖：“键”和“值”为每一步保留一行。沿着“注意力”往回看，每个头读的是哪些更早的步，第一层与第二层有什么不同。",

  "setting.position": "位置",
  "setting.position.why": "每一步是否有一行自己学到的数",

  "score.signal.entered": "带位置的嵌入",
  "score.signal.earlier": "更早的步",
};
