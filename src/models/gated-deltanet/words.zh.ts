/** 模型 `gated-deltanet` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.gated-deltanet": "门控 DeltaNet",
  "model.gated-deltanet.what": "带门的 DeltaNet：可让整个记忆衰减",

  "look.gated-deltanet":
    "有两种忘法：遗忘门降下来时，整个“记忆”变淡；“写入强度”高时，只替换一个键的旧值。这里是哪一种在起作用？",
};
