/** 模型 `lstm-attention` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.lstm-attention": "回看过去的 LSTM（自注意力）",
  "model.lstm-attention.short": "LSTM + 注意力",
  "model.lstm-attention.what": "能回看自己全部过去状态的 LSTM",

  "look.lstm-attention": "过去的每个状态都留着。弧线画出这一步回看的是哪些步；起初它们平均地伸向各处。",
  "look.lstm-attention.translation":
    "读的时候，“注意力”的弧线很淡，伸向各处。回答时，每一步只回看一两处：读过的内容里，或刚写下的内容里。",

  "score.signal.past": "过去的状态",
  "score.axis.past": "到步",
  "score.axes.past": "个过去的步",
};
