/** 模型 `transformer` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.transformer": "因果 Transformer",
  "model.transformer.short": "Transformer",
  "model.transformer.what": "没有状态：每一步都回看之前的所有步",

  "look.transformer":
    "什么都不会被覆盖：“所有键”和“所有值”为每一步保留一行。沿着“注意力”往回看，每个头读的是哪些更早的步，第一层与第二层有什么不同。",
  "look.transformer.associative":
    "第 1 层有一个头把每个值连到它前面的键；第 2 层里，再次出现的键的“注意力”直指它的值。“所有键”和“所有值”留着每一步。",

  "setting.position": "位置",
  "setting.position.why": "每一步是否有一行自己学到的数",

  "score.signal.entered": "带位置的嵌入",
  "score.signal.earlier": "更早的步",
};
