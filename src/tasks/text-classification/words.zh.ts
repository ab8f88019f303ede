/** 任务 `text-classification` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.text-classification": "情感与主题",
  "task.text-classification.why": "读完一句话，说出它是不是在称赞，或者在谈什么",
  "look.task.text-classification":
    "“一点也不差”是称赞：一个词算什么，要看前面说过什么。改动句子里的一个字，比如加一个“不”，看看两句话的状态从哪里分开。",

  "setting.label": "标签",
  "setting.label.why": "问句子的什么；句子由模板造出，十句里有一句留作检验",
  "setting.texts": "你的文本",
  "setting.texts.why": "两列的表：一列文本，一列标签",
  "option.sentiment": "情感：是不是称赞",
  "option.topic": "主题：五个之一",

  "metric.bagOfWords": "词袋",
  "metric.bagOfWords.unit": "朴素贝叶斯的正确率，它不看词序",

  "reading.text-classification.blank": "还没有输入",
  "reading.text-classification.token": "读入“{token}”",
  "reading.text-classification.asked": "“{text}”：它的类别这里不知道",
  "reading.text-classification.wanted": "“{text}”：应为“{wanted}”",
  "reading.text-classification.unknown": "“{text}”：它说“{got}”；对不对这里不知道",
  "reading.text-classification.right": "“{text}”：应为“{wanted}”，它也这么说",
  "reading.text-classification.wrong": "“{text}”：应为“{wanted}”，它却说“{got}”",

  "fact.texts": "{count} 条文本，其中 {heldOut} 条留作检验",
  "fact.textsFound": "{classes} 种标签；{tokens} 个词有自己的符号，其余的共用一个",
  "fact.textsEmpty": "{count} 行没有用：文本或标签是空的",
  "fact.textsCut": "{count} 条文本在 {most} 个词之后截断",
};
