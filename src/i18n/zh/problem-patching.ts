/** 替换图的错误。 */
import type { patchingProblems } from "../../core/problems/patching.ts";

export const chinesePatchingProblems: Readonly<Record<keyof typeof patchingProblems, string>> = {
  "patching.task":
    "这个任务无法把一处输入换成另一个并给出相应的答案；请选择复制、回忆、奇偶，或另一个要记住一项内容的任务",
  "patching.rows": "模型 {model} 没有命名任何可从另一集取来的状态、门、读或写；请在文本中给一个值命名",
  "patching.change": "在这一集里，从第 {from} 步起，没有哪一处改动会改变答案；请从更早的一步开始，或看另一集",
  "patching.signal": "信号 {got}：应为模型 {model} 中除时间外还有轴的信号之一（{known}）；请填写其中之一，或留空",
  "patching.bytes": "替换图需要 {got} MB 内存，上限为 {limit} MB；请减少单元、槽位或长度",
};
