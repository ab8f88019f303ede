/** 模型 `gated-deltanet` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.gated-deltanet": "门控 DeltaNet",
  "model.gated-deltanet.what": "带门的 DeltaNet：可让整个记忆衰减",

  "look.gated-deltanet":
    "有两种忘法：遗忘门降下来时，整个“记忆”变淡；“写入强度”高时，只替换一个键的旧值。这里是哪一种在起作用？",
  "look.gated-deltanet.associative":
    "这里没有什么要放手：遗忘门停在 1，“写入强度”在值（小写字母）处突出。在“下一件商品”的示例里，两个门都起作用。",
  "look.gated-deltanet.sessions":
    "两个门都起作用：第 1 层的遗忘门下降处，整个“记忆”变淡；“写入强度”高处，换掉的是一个键带回的内容。在哪些商品处放手？",
};
