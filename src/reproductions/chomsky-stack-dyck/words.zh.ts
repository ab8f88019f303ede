/** 图 `chomsky-stack-dyck` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.chomsky-stack-dyck": "栈与嵌套括号：多长都对",
  "reproduction.chomsky-stack-dyck.figure": "随长度的曲线",
  "reproduction.chomsky-stack-dyck.see": "两种括号需要一个栈：方括号右边很远仍然正确。",
  "reproduction.chomsky-stack-dyck.published": "只有带栈或纸带的网络能在上下文无关的任务上推广",
  "reproduction.chomsky-stack-dyck.source": "Delétang 等 2022，摘要；就这一任务而言按文献所述，未经核对",
  "reproduction.chomsky-stack-dyck.differs":
    "文献：栈 RNN、别的上下文无关任务，训练到 40；这里：Grefenstette 等 2015 的神经栈，Dyck-2，最多嵌套 8 层，训练长度 20",
  "reproduction.chomsky-stack-dyck.ours": "训练长度 20，21 到 160 个括号时 {value} % 正确",
};
