/** 图 `chomsky-lstm-parity` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.chomsky-lstm-parity": "LSTM 与奇偶：多长都对",
  "reproduction.chomsky-lstm-parity.figure": "随长度的曲线",
  "reproduction.chomsky-lstm-parity.see": "奇偶是正则语言：方括号右边很远，最后一行仍然正确。",
  "reproduction.chomsky-lstm-parity.published": "远超训练长度时 100 %",
  "reproduction.chomsky-lstm-parity.source": "Delétang 等 2022，表 2；按文献所述，未经核对",
  "reproduction.chomsky-lstm-parity.differs":
    "文献：训练到 40 位、问到 500 位，只在末尾回答；这里：训练到 10 位、问到 80 位，每步都算",
  "reproduction.chomsky-lstm-parity.ours": "训练到 10 位，11 到 80 位时 {value} % 正确",
};
