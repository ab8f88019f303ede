/** 模型 `rwkv6` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.rwkv6": "RWKV-6（Finch）",
  "model.rwkv6.short": "RWKV-6",
  "model.rwkv6.what": "矩阵记忆：每个键以自己的速度消退，速度由输入决定",

  "look.rwkv6": "遗忘门的每一行对应“记忆”的一个键：接近 1 时该行保留，较低时该行变淡。每一步也看到前一步。",
  "look.rwkv6.associative":
    "“值”在小写字母处比在前面的大写字母处强：一对在那里存入“记忆”，它的键里有前一步的份。遗忘门在各步之间几乎不变：没有什么需要放手。",

  "setting.low": "低秩",
  "setting.low.why": "用输入的多少个数来决定混入前一步多少、键消退多快",

  "score.signal.prior": "前一步的输入",
  "score.signal.both": "前后两步",
  "score.signal.joined": "两步的混合",
  "score.signal.narrow": "窄层",
  "score.signal.lean": "偏移",
  "score.signal.xf": "遗忘门所见",
  "score.signal.xo": "输出门所见",
  "score.signal.thin": "衰减的窄层",

  "score.axis.low": "数",
  "score.axes.low": "个数",
};
