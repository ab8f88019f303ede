/** 模型 `rnn` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.rnn": "Elman 网络",
  "model.rnn.short": "RNN",
  "model.rnn.what": "只有一个隐状态，每一步都整个重写",

  "look.rnn": "“隐状态”这一行单元就是全部的记忆，每一步都被改写。一个输入过多久还能从中认出来？",
  "look.rnn.copy":
    "所有图案共用一行单元，而每一步都会改写它。看标记（|）之后“输出”多快变灰：灰格是它已经不知道的比特。",
  "look.rnn.recall":
    "这里没有什么能保持不动：等待期间每个单元都在变。如果标记（|）之后符号还能说对，那是所有单元合起来的样式记住了它们。",
  "look.rnn.adding":
    "没有门能挡住未标记的数：每个数都会改变“隐状态”。如果某一行在标记（+）处跳变之后不再变，它就保存着和。有这样的行吗？",
  "look.rnn.text": "每个字符都会重新写出“隐状态”。在词的中间，“输出”常常只有一格很强；空格之后则有许多弱格。",
  "look.rnn.parity":
    "“隐状态”就是全部的记忆，每一步都被改写。每遇到 1，它的许多行就变色；遇到 0，大致不变：靠这个分清奇偶。",
  "look.rnn.distractors":
    "它学不会：结尾处“输出”一直是灰的，就像在猜。每个小写字母都改写“隐状态”，大写字母几乎什么也没留下。换成 LSTM 比一比。",
  "look.rnn.continual":
    "一张图片就是一步：学到的东西在权重里，不在“隐状态”里。看准确率：没有重放，只认得最后训练的那一部分；有重放，其余的也留得住。",
};
