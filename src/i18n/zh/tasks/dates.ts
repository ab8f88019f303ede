/** 任务 `dates` 的文字。 */
import type { datesWords as english } from "../../en/tasks/dates.ts";

export const datesWords: Readonly<Record<keyof typeof english, string>> = {
  "task.dates": "日期",
  "task.dates.why": "读入人们写法的日期，再写成 2021-03-09",
  "look.task.dates": "日期读完之后要写出十个字符：先写年，最后写日。看看是什么把后写的部分一直留到最后。",

  "reading.dates.blank": "还没有输入",
  "reading.dates.symbol": "读入“{written}”中的“{symbol}”",
  "reading.dates.wanted": "要 {wanted} 中的“{symbol}”",
  "reading.dates.right": "要“{symbol}”，它也这么写；全部写的是 {whole}，应为 {wanted}",
  "reading.dates.wrong": "要“{symbol}”，它却写“{got}”；全部写的是 {whole}，应为 {wanted}",
};
