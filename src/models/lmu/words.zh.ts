/** 模型 `lmu` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.lmu": "勒让德记忆单元",
  "model.lmu.short": "LMU",
  "model.lmu.what": "把一路信号最近的若干步记成多项式之和，与输入一起使用",

  "look.lmu":
    "“进入窗口”每步是一个数。“重现”是“系数”所说的它过去的样子，从现在（滞后 0）到窗口的尽头：一道斜纹就是一个逐渐变旧的值。",
  "look.lmu.series":
    "“进入窗口”跟着序列走；“重现”里，它的每个弯都向更旧的滞后滑去。低次的“系数”变化慢，高次的保存细节。",

  "setting.degree": "次数",
  "setting.degree.why": "用多少个勒让德多项式描述窗口：越多，细节保留得越细",
  "setting.theta": "窗口 θ",
  "setting.theta.why": "记忆能回看多少步",

  "score.signal.m": "系数",
  "score.signal.entry": "进入窗口",
  "score.signal.sensed": "感知到的输入",
  "score.signal.replay": "重现",
  "score.signal.decoded": "到某次为止的重现",
  "score.signal.legendre": "勒让德多项式",
  "score.signal.rise": "下一个多项式的前半",
  "score.signal.former": "低一次的多项式",
  "score.signal.nth": "次数的序号",
  "score.signal.which": "这一轮的次数",
  "score.signal.parity": "次数的符号",
  "score.signal.moved": "窗口的变化",
  "score.signal.fade": "消退",
  "score.signal.further": "下一项",
  "score.signal.change": "变化",
  "score.signal.ago": "窗口中的位置",

  "score.axis.degree": "次",
  "score.axes.degree": "次",
  "score.axis.lag": "滞后",
  "score.axes.lag": "个滞后",
  "score.axis.term": "项",
  "score.axes.term": "项",
};
