/** 给人看的错误：谁，需要什么，得到什么，该怎么办。 */
import type { ProblemKey } from "../../core/problems.ts";
import { chineseCellProblems } from "./problem-cell.ts";

export const chineseProblems: Readonly<Record<ProblemKey, string>> = {
  ...chineseCellProblems,
  "setting.number": "设置 {key}：应为 {min} 到 {max} 之间的数，得到 {got}",
  "setting.integer": "设置 {key}：应为 {min} 到 {max} 之间的整数，得到 {got}",
  "setting.choice": "设置 {key}：应为 {options} 之一，得到 {got}",
  "setting.text": "设置 {key}：最多 {limit} 个字符，得到 {got} 个",
  "setting.unknown": "这里没有设置 {key}；已知的有 {known}",
  "task.unknown": "没有任务 {id}；已知的有 {known}",
  "task.lengths": "最短长度 {from} 比最长长度 {to} 还长；请改为不超过 {to}",
  "task.text.empty": "文本是空的；请粘贴一段文字，或选择一个文本文件",
  "task.text.short": "文本有 {got} 个字符，而窗口为 {window} 时至少需要 {wanted} 个；请用更长的文本或更短的窗口",
  "task.text.binary": "这看起来不是文本（{got} 个字符中有 {bad} 个无法显示）；请选择 UTF-8 的纯文本文件",
  "task.text.long": "文本有 {got} 个字符，上限是 {limit} 个；请只用一部分",
};
