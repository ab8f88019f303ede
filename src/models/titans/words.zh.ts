/** 模型 `titans` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.titans": "Titans（测试时记忆）",
  "model.titans.short": "Titans",
  "model.titans.what": "以小网络为记忆，每一步按“意外”当场训练",

  "look.titans":
    "“惊奇”是对误差的记忆：引起它的输入过去之后，它还会继续写。“动量”低时，惊奇立刻结束；“衰减”是“记忆”遗忘的快慢。",
  "look.titans.associative":
    "第 1 层里，“学习率”在值（小写字母）处突出，有时在这个头，有时在那个头：那里写入的是“惊奇”。“动量”和“衰减”接近 0。",

  "score.signal.momentum": "动量",
  "score.signal.decay": "衰减",
  "score.signal.surprise": "惊奇",
};
