/** 任务 `dyck` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.dyck": "嵌套括号",
  "task.dyck.why": "Dyck 词：在每个括号处说出接下来可以关闭哪一个，是否已全部关闭",
  "look.task.dyck":
    "每个打开的括号都要记到它关闭为止，后开的先关。看看记忆是否随着打开而增长、随着关闭而缩短：一个栈。",
  "setting.brackets": "括号种类",
  "setting.brackets.why": "有多少种括号",
  "setting.depth": "深度",
  "setting.depth.why": "最多同时打开几个括号",
  "metric.rightTimes": "正确的步",
  "metric.rightTimes.unit": "的步：说的全都正确",
  "metric.rightTimesBeyond": "超长正确的步",
  "metric.rightTimesBeyond.unit": "超出训练长度的步",
  "reading.dyck.wanted": "输入 {symbol}；打开着 {nest}；接下来可以是 {wanted}",
  "reading.dyck.right": "输入 {symbol}；打开着 {nest}；它说接下来可以是 {got}，正确",
  "reading.dyck.wrong": "输入 {symbol}；打开着 {nest}；它说接下来可以是 {got}，其实是 {wanted}",
};
