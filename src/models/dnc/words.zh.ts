/** 模型 `dnc` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.dnc": "可微神经计算机",
  "model.dnc.short": "DNC",
  "model.dnc.what": "会释放槽位、并记住写入顺序的 NTM",

  "look.dnc":
    "槽被写入，“使用度”就增加；自由门放手处，它就减少。“时序链接”说明哪个槽在哪个之后：“正向”沿着它把“读”从“按内容”找到的地方带下去。",
  "look.dnc.copy":
    "每个图案，“写”都用一个新槽。到标记（|）时，“按内容”找到第一个；此后“正向”带着“读”按写入的先后逐槽前进。",
  "look.dnc.priority-sort":
    "“写”给每个图案一个槽。从标记（|）起，“按内容”提前一步找到下一个该说的槽：“读”跟着数字走，而不是按写入的先后。",

  "score.signal.free": "自由门",
  "score.signal.retention": "保留",
  "score.signal.free_slot": "分配",
  "score.signal.write_strength": "写入强度",
  "score.signal.write_content": "按内容写",
  "score.signal.allocate": "分配门",
  "score.signal.link": "时序链接",
  "score.signal.precedence": "先后",
  "score.signal.read_strength": "读取强度",
  "score.signal.read_content": "按内容",
  "score.signal.mode": "读取方式",
  "score.signal.written": "已写入",
  "score.signal.taken": "已占用",
  "score.axis.from": "从槽",
  "score.axes.from": "个来源",
  "score.axis.way": "方式",
  "score.axes.way": "种",
  "score.place.way.0": "后退",
  "score.place.way.1": "内容",
  "score.place.way.2": "前进",
};
