/** 任务 `signals` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.signals": "信号分类",
  "task.signals.why": "跟随一段记录的各个通道，记住提示是什么，在开始信号处说出来",
  "look.task.signals":
    "提示不在任何单个值里：某些通道的节律变弱了。看看提示期间状态在哪里因类别而分开，又是否把它保持到延迟结束。",

  "setting.trials": "试验（CSV）",
  "setting.trials.why": "每个采样一行：试验、标签、时间（如果有）各一列，然后每个通道一列",
  "setting.channels": "通道",
  "setting.channels.why": "电极，从左到右",
  "setting.cues": "类别",
  "setting.cues.why": "提示的动作：左手、右手、双脚、舌",
  "setting.cue": "提示",
  "setting.cue.why": "节律显示类别的采样数",
  "setting.snr": "信噪比",
  "setting.snr.why": "节律的功率与噪声的功率之比",

  "metric.bandPower": "频带功率",
  "metric.bandPower.unit": "答对的比例，不用网络，取各通道对数功率最近的均值",

  "fact.signals.trials": "{count} 次试验，其中 {heldOut} 次留出：每种标签的最后几次",
  "fact.signals.classes": "{count} 种标签：{names}",
  "fact.signals.filled": "{count} 个空单元格在各自的试次内用直线补上",
  "fact.signals.anew": "每个 {columns} 的试次都重新编号",
  "fact.signals.noChannels": "不是通道：{columns}，它们给行编号、从不变化，或不是数字",
  "fact.signals.wide": "{count} 行各是一个试次，采样并排写在一行",
  "fact.signals.samples": "{channels} 个通道，每次试验 {from} 到 {to} 个采样",

  "reading.signals.rest": "提示之前",
  "reading.signals.cue": "{wanted}：第 {sample} 个采样，共 {count} 个",
  "reading.signals.wait": "等待，离开始信号还有 {left} 个",
  "reading.signals.wanted": "开始信号：应为 {wanted}",
  "reading.signals.right": "开始信号：{got}，正确",
  "reading.signals.wrong": "开始信号：应为 {wanted}，得到 {got}",
};
