/** 内置模型的名称，以及各自的看点。 */
import type { modelWords as english } from "../en/model.ts";

export const modelWords: Readonly<Record<keyof typeof english, string>> = {
  "model.rnn": "Elman 网络",
  "model.rnn.look": "一行单元就是全部的记忆，每个时刻都被改写。看输入的内容多快从中消失。",
  "model.lstm": "长短期记忆网络（LSTM）",
  "model.lstm.look": "细胞把数值带过时间。遗忘门深的地方，细胞保留；输入门深的地方，细胞写入新内容。",
  "model.gru": "门控循环单元（GRU）",
  "model.gru.look": "更新门 z 做决定：深色保留旧状态，浅色采用新状态。找一找在间隔中保持不动的单元。",
  "model.ntm": "神经图灵机（NTM）",
  "model.ntm.look": "图案输入时，写头沿着槽位逐个移动。回忆标记到来时，读头从同一个槽位出发，走同样的路。",
  "model.ntm.look.recall": "需要记住的内容写进少数几个槽位，原样留在那里，直到读头回来。",
};
