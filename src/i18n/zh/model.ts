/** 内置模型的名称。 */
import type { modelWords as english } from "../en/model.ts";

export const modelWords: Readonly<Record<keyof typeof english, string>> = {
  "model.rnn": "Elman 网络",
  "model.lstm": "长短期记忆网络（LSTM）",
  "model.gru": "门控循环单元（GRU）",
  "model.ntm": "神经图灵机（NTM）",
};
