/** 任务 `triples` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.triples": "知识图谱",
  "task.triples.why": "读入次序随意的事实，再从一个实体出发，沿一到三个关系走",
  "look.task.triples":
    "每条事实占一步：从一个实体（A、B……）经一个关系（α、β……）到另一个实体。看看记忆能否一跳一跳找到所需的事实：读事实时会标明是哪几条。",

  "setting.graph": "图谱（TSV）",
  "setting.graph.why": "你的事实，每行一条：主语、关系、宾语，以制表符隔开",
  "setting.entities": "实体",
  "setting.entities.why": "事实可以涉及多少个实体",
  "setting.relations": "关系",
  "setting.relations.why": "从一个实体到另一个有多少种关系",
  "setting.facts": "事实",
  "setting.facts.why": "问题之前的事实条数",
  "setting.hops": "跳数",
  "setting.hops.why": "问题要依次沿几个关系走",

  "metric.commonest": "最常见的答案",
  "metric.commonest.unit": "总给同一个答案的正确率",

  "fact.triples": "{facts} 条事实，{entities} 个实体，{relations} 个关系",
  "fact.triplesRepeated": "{count} 条事实重复出现，只计一次",
  "fact.triplesRare":
    "略去 {facts} 条事实：{entities} 个实体和 {relations} 个关系中只留最常见的，合起来最多 {most} 个名字",
  "fact.triplesPaths": "{training} 条 {hops} 跳的路径用于训练；留出 {heldOut} 条，占全部问题的五分之一",
  "fact.triplesDrawn":
    "{training} 条 {hops} 跳的路径用于训练；留出 {heldOut} 条，占全部问题的五分之一：从更多的路径中抽取",
  "fact.triplesDealt": "训练时每段都把实体的名字重新分配，事实只能读出来，不能背下来",
  "fact.triplesTold": "每段讲 {facts} 条事实中的 {told} 条：路径上的，以及它周围的",

  "reading.triples.fact": "从 {subject} 经 {relation} 到 {object}",
  "reading.triples.support": "从 {subject} 经 {relation} 到 {object}：第 {hop} 跳要用",
  "reading.triples.wanted": "{question} → ？到 {wanted}",
  "reading.triples.right": "{question} → {got}，正确",
  "reading.triples.wrong": "{question} → {got}；应为 {wanted}",
};
