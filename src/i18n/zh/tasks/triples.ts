/** 任务 `triples` 的文字。 */
import type { triplesWords as english } from "../../en/tasks/triples.ts";

export const triplesWords: Readonly<Record<keyof typeof english, string>> = {
  "task.triples": "知识图谱",
  "task.triples.why": "读入次序随意的事实，再从一个实体出发，沿一到三个关系走",
  "look.task.triples":
    "每条事实占一个时刻：从一个实体（A、B……）经一个关系（α、β……）到另一个实体。看看记忆能否一跳一跳找到所需的事实：读事实时会标明是哪几条。",

  "setting.entities": "实体",
  "setting.entities.why": "事实可以涉及多少个实体",
  "setting.relations": "关系",
  "setting.relations.why": "从一个实体到另一个有多少种关系",
  "setting.facts": "事实",
  "setting.facts.why": "问题之前的事实条数",
  "setting.hops": "跳数",
  "setting.hops.why": "问题要依次沿几个关系走",

  "reading.triples.fact": "从 {subject} 经 {relation} 到 {object}",
  "reading.triples.support": "从 {subject} 经 {relation} 到 {object}：第 {hop} 跳要用",
  "reading.triples.wanted": "{question} → ？到 {wanted}",
  "reading.triples.right": "{question} → {got}，正确",
  "reading.triples.wrong": "{question} → {got}；应为 {wanted}",
};
