/** 模型 `lstm` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.lstm": "长短期记忆网络（LSTM）",
  "model.lstm.short": "LSTM",
  "model.lstm.what": "由门保护的细胞状态：保留什么、写入什么、输出什么",

  "look.lstm": "“细胞状态”把数值带过时间。遗忘门接近 1 的地方，单元保持原值；输入门接近 1 的地方，单元接收候选值。",
  "look.lstm.copy":
    "没有哪个单元专属一个图案：每个图案分散在“细胞状态”的许多行里。标记（|）之后，看哪些图案在“输出”中变灰：灰格是它没有把握的比特。",
  "look.lstm.recall": "学会之后，等待期间遗忘门接近 1，输入门很低：“细胞状态”把符号一直保持到标记（|）。",
  "look.lstm.adding":
    "学会之后，输入门在每个标记（+）处格外突出：“细胞状态”在那里接收这个数；两个标记之间，由遗忘门保持已有的内容。",
  "look.lstm.text":
    "“隐状态”随每个字符变化，“细胞状态”变得慢些。在词的中间，“输出”常常只有一格很强；空格之后则有许多弱格。",

  "setting.forget": "遗忘偏置",
  "setting.forget.why": "遗忘门的起点：3 记得久，0 每一步忘一半",
  "setting.peephole": "窥视孔",
  "setting.peephole.why": "门能看到细胞（Gers 与 Schmidhuber，2000）",
};
