/** 任务 `translation` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.translation": "翻译",
  "task.translation.why": "读入日期、数字或短语，再逐字写成另一种形式",
  "look.task.translation":
    "文字读完之后，要写成另一种形式。先写的部分往往最后才读到，名称还要变成数字：看看是什么把各部分留到该写的时候，或者回头去看它们。",

  "setting.pair": "从什么到什么",
  "setting.pair.why": "读入什么，要写成哪种形式",
  "setting.digits": "位数",
  "setting.digits.why": "数字最多有几位；各种位数出现得一样多",
  "setting.characters": "字符数",
  "setting.characters.why": "每一边最多有多少个字符；有一边更长的不用",
  "setting.translations": "你的句对",
  "setting.translations.why": "两列的表：读入的文字，要写出的文字",
  "option.dates-iso": "人们写的日期 → 2021-03-09",
  "option.iso-dates": "2021-03-09 → 文字日期",
  "option.words-digits": "文字数目 → 2007",
  "option.digits-words": "2007 → 文字数目",

  "reading.translation.blank": "还没有输入",
  "reading.translation.symbol": "读入“{written}”中的“{symbol}”",
  "reading.translation.wanted": "要“{wanted}”中的“{symbol}”",
  "reading.translation.right": "要“{symbol}”，它也这么写；全部写的是“{whole}”，应为“{wanted}”",
  "reading.translation.wrong": "要“{symbol}”，它却写“{got}”；全部写的是“{whole}”，应为“{wanted}”",
  "reading.translation.over": "答案已经写完；这里写什么都不算",
  "reading.translation.asked": "“{written}”的另一种形式这里不知道",
  "reading.translation.unknown": "它写“{got}”，全部是“{whole}”；“{written}”该写成什么，这里不知道",

  "fact.translationPairs": "{count} 对，其中 {heldOut} 对留作检验",
  "fact.translationLong": "{count} 行没有用：有一边超过 {most} 个字符",
  "fact.translationRare": "{count} 行没有用：有字符不在最常见的 {most} 个之内",
  "fact.translationEmpty": "{count} 行没有用：有一边是空的",
  "fact.translationSymbols": "读入 {source} 种字符，写出 {target} 种",
};
