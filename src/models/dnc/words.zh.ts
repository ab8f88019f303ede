/** 模型 `dnc` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.dnc": "可微神经计算机",
  "model.dnc.short": "DNC",
  "model.dnc.what": "会释放槽位、并记住写入顺序的 NTM",

  "look.dnc":
    "写入时“使用度”上升，自由门放手处又落下。“链接”记着哪个槽在哪个之后被写：回忆时，“沿链前进”会接替按内容查找。",

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
