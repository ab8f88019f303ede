/** 图 `chomsky-lstm-counter` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.chomsky-lstm-counter": "LSTM 与 aⁿbⁿ：数得下去吗？",
  "reproduction.chomsky-lstm-counter.figure": "随长度的曲线",
  "reproduction.chomsky-lstm-counter.see":
    "aⁿbⁿ 需要计数器。打开的这个种子数得下去，见最后一行；另外两个数丢了，但这一行几乎看不出来：许多 b 中只错了结尾。",
  "reproduction.chomsky-lstm-counter.published": "LSTM 能解决正则任务与计数器语言的任务",
  "reproduction.chomsky-lstm-counter.source": "Delétang 等 2022，摘要；就这一任务而言按文献所述，未经核对",
  "reproduction.chomsky-lstm-counter.differs": "文献：别的计数器语言任务，问到 500；这里：aⁿbⁿ，n 训练到 20，问到 40",
  "reproduction.chomsky-lstm-counter.ours": "n 训练到 20，21 到 40 时整个词正确的占 {value} %",
  "reproduction.chomsky-lstm-counter.not": "三个种子中有一个数到了两倍，另外两个数丢了",
};
