/** 模型 `neural-stack` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.neural-stack": "神经栈",
  "model.neural-stack.what": "向栈里压入、从栈里弹出，两者都可以只做几分的网络",

  "look.neural-stack":
    "“压入”与“弹出”说明这一步有多少放上栈、多少取下来。“强度”的一行是栈的一格，还在栈上时是满的；“读”取栈顶的内容。",
  "look.neural-stack.dyck":
    "括号打开时“压入”接近 1，闭合时“弹出”接近 1。“强度”的一行从自己的括号一直满到闭合它的那个括号；“读”回看现在还开着的那个括号。",

  "score.signal.push_gate": "压入",
  "score.signal.pop_gate": "弹出",
  "score.signal.strengths": "强度",
  "score.signal.left": "弹出后剩下的",
  "score.signal.above": "之前上面的强度",
  "score.signal.over": "上面的强度",
};
