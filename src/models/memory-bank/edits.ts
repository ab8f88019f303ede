/** Guided edits of the model `memory-bank`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "alike",
    changes: [{ find: "softmax[slot](where(known, likeness, -1e9))", replace: "normalise[slot](known + 1e-9)" }],
    en: {
      name: "Retrieve everything alike",
      expect: "Retrieval becomes even: what comes back is the mean of all stored codes, whatever is asked.",
    },
    zh: { name: "一视同仁地取回", expect: "“检索”变得均匀：无论问什么，取回的都是全部编码的平均。" },
  },
  {
    id: "latest",
    changes: [{ find: "known = upto[slot](step)", replace: "known = upto[slot](min(step, 1))" }],
    en: {
      name: "Retrieve the latest only",
      expect:
        "The bank gives back the code of one step before and nothing else. See how much of the forecast came from further away.",
    },
    zh: { name: "只取最近的一个", expect: "记忆库只交回前一步的编码。看预测中有多少来自更远的过去。" },
  },
  {
    id: "without",
    changes: [
      { find: "use gru(stored, retrieved, x) as decoder", replace: "use gru(stored, x) as decoder" },
      { find: "output linear(decoder, retrieved)", replace: "output linear(decoder)" },
    ],
    en: {
      name: "Forecast without the bank",
      expect:
        "The bank is filled, but the decoder does not hear it. The distance between the curves is what retrieval was worth.",
    },
    zh: { name: "不用记忆库来预测", expect: "记忆库照样写满，解码器却听不到。两条曲线之间的距离就是检索的价值。" },
  },
];
