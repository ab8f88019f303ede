/** 模型 `ttt-linear` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.ttt-linear": "TTT-linear（测试时训练）",
  "model.ttt-linear.short": "TTT-linear",
  "model.ttt-linear.what": "记忆是一个小网络，每一步都学着由键说出它的值",

  "look.ttt-linear":
    "“修正”是内层网络说错的部分：值减去“回想”。“学习率”是按它做一步梯度下降时，“记忆”和“偏置”移动多远；“回答”是移动之后的网络对查询说的话。",
  "look.ttt-linear.associative":
    "第 1 层里，至少一个头的“学习率”在小写字母处高，一对在那里学下；在大写字母和提问处它很低，内层网络几乎不变。",

  "setting.wide": "记忆的隐藏单元",
  "setting.wide.why": "记忆的隐藏层有多宽",

  "score.signal.base": "偏置",
  "score.signal.pace": "步长",
  "score.signal.error": "内层损失",
  "score.axis.wide": "隐藏单元",
  "score.axes.wide": "隐藏单元",
};
