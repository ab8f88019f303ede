/** “为什么”面板的文字：对屏幕上的网络的分析。 */
import type { whyWords as english } from "../en/why.ts";

export const whyWords: Readonly<Record<keyof typeof english, string>> = {
  "why.title": "为什么",
  "why.what": "它为什么学会了，什么存在哪里，什么会难倒它？下面每个问题都针对屏幕上的网络和序列来回答。",
  "why.choose": "问题",
  "why.again": "再问一次",
  "why.stop": "停止",
  "why.asking": "正在计算",
  "why.ofUpdate": "针对第 {update} 次更新。",
  "why.ofOther": "针对第 {update} 次更新，以及与屏幕上不同的一段序列。",
  "why.stopped": "已停止；这是到那时为止的结果。",
  "why.unfit": "不适用于这个网络和任务",
  "why.none": "没有哪种分析适用于这个网络和任务。",
  "why.grid": "数值图；用方向键在格子间移动",
  "why.point": "指向一格，或用方向键移到那里，就能读出它的数值。",
  "why.opens": "点击一格，就打开它的那段序列。",
  "why.show": "显示",
  "why.openEpisode": "打开这段序列",
  "why.table": "以表格显示",
  "why.sentences": "发现",
  "why.settings": "看什么",
  "axis.time": "步",
  "axis.update": "更新",
  "axis.length": "长度",
  "why.auto": "自动选择",
};
