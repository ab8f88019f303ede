/** 图 `chomsky-rnn-parity` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.chomsky-rnn-parity": "RNN 与奇偶：多长都对",
  "reproduction.chomsky-rnn-parity.figure": "随长度的曲线",
  "reproduction.chomsky-rnn-parity.see": "奇偶是正则语言：方括号右边很远，最后一行仍然正确。",
  "reproduction.chomsky-rnn-parity.published": "正则任务在没见过的长度上也能解决",
  "reproduction.chomsky-rnn-parity.source": "Delétang 等 2022，摘要；就这一任务而言按文献所述，未经核对",
  "reproduction.chomsky-rnn-parity.differs":
    "文献：训练到 40 位、问到 500 位，只在末尾回答；这里：训练到 20 位、问到 160 位，每步都算",
  "reproduction.chomsky-rnn-parity.ours": "训练到 20 位，21 到 160 位时 {value} % 正确",
};
