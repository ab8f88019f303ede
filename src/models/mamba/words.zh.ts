/** 模型 `mamba` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.mamba": "Mamba",
  "model.mamba.what": "状态空间模型：由输入决定忘掉多少、写什么、读什么",

  "look.mamba":
    "“步长”说明一个输入让时间走多远：接近 0 处，“记忆”保持原样；长的地方，“记忆”变淡（“保留份额”下降），并写入这个输入。",
  "look.mamba.distractors":
    "多数单元的“步长”接近 0，直到一个大写字母经过卷积，晚两三步：那时“B（写）”变强，“记忆”把它记下。标记（|）之后，“C（读）”变强。",

  "setting.n": "状态大小 N",
  "setting.n.why": "每个单元记住多少个数，各有自己的衰减",
  "setting.rank": "步长的秩",
  "setting.rank.why": "用输入的多少个数来决定步长",

  "score.signal.inward": "进入记忆",
  "score.signal.beside": "绕过记忆",
  "score.signal.xc": "卷积后的输入",
  "score.signal.low": "步长的窄层",
  "score.signal.dt": "步长",
  "score.signal.C": "C（读）",

  "score.axis.rank": "数",
  "score.axes.rank": "个数",
  "score.axis.n": "状态",
  "score.axes.n": "个状态",
};
