/** 图 `lstm-connectivity` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.lstm-connectivity": "LSTM：预测依赖哪些字符",
  "reproduction.lstm-connectivity.figure": "连接图",
  "reproduction.lstm-connectivity.see":
    "每个被预测的字符一行，每个读过的字符一列：对角线附近最深，被记得更久的字符处有条纹。",
  "reproduction.lstm-connectivity.published":
    "没有数字：图中显示先前每个字符对预测的影响；GRU 在词的开头看得远，知道得多了就看得近",
  "reproduction.lstm-connectivity.source": "Madsen 2019，Distill",
  "reproduction.lstm-connectivity.differs":
    "文献：在 text8 上训练、补全整个词的网络；这里：预测下一个字符，64 个单元的 LSTM，几页文字，400 次更新",
  "reproduction.lstm-connectivity.ours": "90 % 的影响来自至多 {value} 个字符之内",
};
