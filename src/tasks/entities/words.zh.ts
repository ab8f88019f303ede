/** 任务 `entities` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.entities": "命名实体",
  "task.entities.why": "给句子里的名称加标签：是什么的名称，从哪里起到哪里止",
  "look.task.entities":
    "没见过的名称以“未知”输入：只有前后的字词能说明它是什么。从左读到右的网络，要在看到后文之前就给它加标签。",

  "setting.hidden": "隐去的名称",
  "setting.hidden.why": "训练时隐去多少名称里的字词，使新名称不足为奇",

  "metric.entityF1": "实体 F1",
  "metric.entityF1.unit": "类型和两端都对才算一个实体",
  "metric.precision": "精确率",
  "metric.precision.unit": "占它找出的实体",
  "metric.recall": "召回率",
  "metric.recall.unit": "占应找出的实体",
  "metric.tagAccuracy": "标签正确率",
  "metric.tagAccuracy.unit": "按单个标签计，其中多数是 O",

  "reading.entities.word.wanted": "“{token}”是 {wanted}",
  "reading.entities.word.right": "“{token}”是 {wanted}，它也这么说",
  "reading.entities.word.wrong": "“{token}”是 {wanted}，它却说 {got}",
  "reading.entities.new.wanted": "“{token}”，它不认得，是 {wanted}",
  "reading.entities.new.right": "“{token}”，它不认得，是 {wanted}，它也这么说",
  "reading.entities.new.wrong": "“{token}”，它不认得，是 {wanted}，它却说 {got}",
  "reading.entities.end": "句子已经结束",
  "reading.entities.word.untagged": "“{token}”：标签未知",
  "reading.entities.word.said": "“{token}”：它说 {got}，正确标签未知",
  "reading.entities.new.untagged": "“{token}”，它不认得：标签未知",
  "reading.entities.new.said": "“{token}”，它不认得：它说 {got}，正确标签未知",

  "task.entities.own": "按列排列的句子，如 CoNLL 任务：每行一个词，最后一列是标签，每个句子之后空一行",
  "fact.entities.sentences": "{training} 个句子用于训练，最后 {heldOut} 个留作检验",
  "fact.entities.types": "{count} 种实体：{types}",
  "fact.entities.words": "认得 {count} 个词：至少出现两次的词中最常见的；留作检验的词中有 {unknown} % 不认得",
  "fact.entities.cut": "有 {count} 个句子在第 {most} 个词处截断",
};
