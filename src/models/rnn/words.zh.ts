/** 模型 `rnn` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.rnn": "Elman 网络",
  "model.rnn.short": "RNN",
  "model.rnn.what": "只有一个隐状态，每一步都整个重写",

  "look.rnn": "一行单元就是全部的记忆，每一步都被改写。看输入的内容怎样从中消失。",
  "look.rnn.copy":
    "所有图案共用一行单元，而每一步都会改写它。看标记（|）之后“输出”多快变灰：灰格是它已经不知道的比特。",
  "look.rnn.recall":
    "这里没有什么能保持不动：等待期间每个单元都在变。如果标记（|）之后符号还能说对，那是所有单元合起来的样式记住了它们。",
  "look.rnn.adding":
    "没有门能挡住未标记的数：每个数都会改变“隐状态”。如果某一行在标记（+）处跳变之后不再变，它就保存着和。有这样的行吗？",
  "look.rnn.text": "每个字符都会重新写出“隐状态”。在词的中间，“输出”常常只有一格很强；空格之后则有许多弱格。",
};
