/** 任务 `text` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.text": "下一个字符",
  "task.text.why": "读一段文本，在每个字符处猜下一个",
  "look.task.text": "每个字符处，“输出”分布在可能的下一个字符上：有把握时一格很强，没有把握时许多格都弱。",

  "setting.sample": "文本",
  "setting.sample.why": "自带的文本，或你自己的",
  "setting.window": "窗口",
  "setting.window.why": "一个训练序列的字符数",
  "setting.alphabet": "字母表",
  "setting.alphabet.why": "最多多少个字符各成一类；更少见的合为一类",
  "fact.text": "{count} 个字符，其中 {symbols} 种不同；最后 {heldOut} 个留作测试",
  "option.english": "The keeper（英文）",
  "option.chinese": "守桥的人（中文）",

  "metric.bitsPerCharacter": "每字符比特",
  "metric.bitsPerCharacter.unit": "留出的文本",

  "reading.text.wanted": "{character} 之后是 {wanted}",
  "reading.text.right": "{character} 之后它猜 {guess}，正确；它给了 {guessed} %",
  "reading.text.wrong": "{character} 之后它猜 {guess}（{guessed} %）；其实是 {wanted}，它给了 {expected} %",
};
