/** 任务 `series` 的文字。 */
import type { seriesWords as english } from "../../en/tasks/series.ts";

export const seriesWords: Readonly<Record<keyof typeof english, string>> = {
  "task.series": "预测",
  "task.series.why": "看一个序列，在每一刻说出若干时刻之后它是多少",
  "look.task.series":
    "“输出”应当像“目标”，也就是几个时刻之后的序列。两者分开的地方，看看状态当时在做什么：是转折、跳到另一翼，还是低谷？",

  "setting.series": "序列",
  "setting.series.why": "要预测什么",
  "setting.horizon": "预测步长",
  "setting.horizon.why": "往后多少个时刻",
  "option.sines": "两个正弦加噪声",
  "option.mackey-glass": "Mackey–Glass",
  "option.lorenz": "Lorenz",
  "option.narma": "NARMA-10",

  "metric.normalisedError": "NRMSE",
  "metric.normalisedError.unit": "均方根误差，以标准差为单位",
  "metric.persistence": "持续预测",
  "metric.persistence.unit": "总说不变时的 NRMSE",
  "metric.seasonalNaive": "季节朴素预测",
  "metric.seasonalNaive.unit": "总说与上一季相同时的 NRMSE",

  "reading.series.value": "输入 {value}",
  "reading.series.wanted": "输入 {value}；{horizon} 个时刻之后是 {wanted}",
  "reading.series.answer": "输入 {value}；{horizon} 个时刻之后是 {wanted}，预测为 {got}",
};
