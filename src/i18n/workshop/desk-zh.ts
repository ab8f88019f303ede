/** 工作间自己的控件。 */
import type { deskWords as english } from "./desk-en.ts";

export const deskWords: Readonly<Record<keyof typeof english, string>> = {
  "desk.field": "模型的文本",
  "desk.why": "改一行，运行它。两次运行的曲线都留在图上。",
  "desk.keys": "按 {keys} 运行，按 Enter 换行。",
  "desk.run": "运行这一版",
  "desk.run.already": "这一版正在运行",
  "desk.run.refused": "文本有错误，请先改正",
  "desk.undo": "撤销",
  "desk.undo.none": "还没有输入内容",
  "desk.redo": "重做",
  "desk.redo.none": "没有可重做的内容",
  "desk.original": "恢复原文",
  "desk.original.already": "现在就是原文",
  "desk.running": "正在运行这一版",
  "desk.fits": "没有错误，可以运行",
  "desk.goTo": "转到第 {line} 行",

  "desk.cost": "开销",
  "desk.cost.present": "运行中",
  "desk.cost.this": "这一版",
  "desk.cost.parameters": "参数",
  "desk.cost.flops": "每次更新的运算",
  "desk.cost.bytes": "内存",
  "desk.cost.bytes.value": "{count} MB",
  "desk.weights.gone": "已学到的权重中，在这一版里没有位置的：{names}。",
  "desk.weights.new": "新增的权重：{names}。",
  "desk.weights.fresh": "每次运行都从新的初始权重开始。",
  "desk.weights.more": "{names} 以及另外 {count} 个",

  "desk.beside": "同一任务，两次运行",
  "desk.beside.run": "运行",
  "desk.beside.update": "更新",
  "desk.beside.now": "{name}（现在）",
  "desk.beside.back": "换回：{name}",
  "desk.beside.end": "从轨道上移除另一条曲线",
  "desk.name.original": "原文",
  "desk.name.edited": "修改后的文本",

  "desk.try": "试一个改动",
  "desk.expect": "会看到什么",

  "desk.phrase.completions": "建议",
  "desk.phrase.diagnostics": "错误",
  "desk.phrase.none": "没有错误",
  "desk.phrase.close": "关闭",
};
