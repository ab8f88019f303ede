/** 任务 `story` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.story": "故事问答",
  "task.story.why": "一句一句读故事，再回答一个关于它的问题",
  "look.task.story": "每句话占一步，最后是问题。看看记忆是否恰好回到答案所依据的那几句：读句子时会标明是哪几句。",

  "setting.kind": "问题",
  "setting.kind.why": "要得到答案，须把多少句话、怎样合在一起",
  "setting.sentences": "句数",
  "setting.sentences.why": "问题之前最多有几句话",
  "option.one-fact": "一条事实",
  "option.two-facts": "两条事实",
  "option.three-facts": "三条事实",
  "option.yes-no": "是或否",
  "option.pronoun": "代词",
  "option.deduction": "演绎",
  "option.induction": "归纳",

  "reading.story.sentence": "{sentence}。",
  "reading.story.support": "{sentence}。答案由这句得出",
  "reading.story.wanted": "{sentence}？{wanted}",
  "reading.story.right": "{sentence}？它答 {got}，正确",
  "reading.story.wrong": "{sentence}？它答 {got}，应为 {wanted}",
  "reading.story.silent": "还没有话",
  "reading.story.unknown": "{sentence}？答案未知",
  "reading.story.said": "{sentence}？它答 {got}；正确答案未知",

  "task.story.own":
    "bAbI 任务格式的文本：每句有编号，每个故事从 1 开始；问题之后是制表符、答案、制表符、答案所依据的句子的编号",

  "fact.story.stories": "{stories} 个故事，{questions} 个问题，其中最后几个故事的 {heldOut} 个问题留作检验",
  "fact.story.words": "{words} 个不同的词，{answers} 个不同的答案；最长的句子有 {longest} 个词",
  "fact.story.short": "有 {count} 个问题之前超过 {most} 句：只保留最后 {most} 句",
  "fact.story.unsupported": "有 {count} 个问题所依据的句子在最后 {most} 句之前：增加句数就能保留它",
  "fact.story.cut": "有 {count} 个不同的句子在第 {most} 个词处截断",
};
