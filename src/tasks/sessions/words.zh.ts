/** 任务 `sessions` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.sessions": "下一件商品",
  "task.sessions.why": "看顾客看了什么，给接下来会看的商品排名",
  "look.task.sessions":
    "顾客常回到三步之前的商品：只记“什么后面是什么”的表是不会知道的。看看哪些商品在“输出”里三步之后又亮起来。",

  "setting.groups": "组数",
  "setting.groups.why": "兴趣组的个数：顾客多半留在一个组里",
  "setting.perGroup": "每组商品",
  "setting.perGroup.why": "每个组有多少件商品",
  "setting.revisit": "回头率",
  "setting.revisit.why": "回到三步之前那件商品的概率",

  "setting.sessions": "会话（CSV）",
  "setting.sessions.why": "你的表格：每看一次占一行，写明会话、商品，以及（若有）时间",

  "metric.recallAt10": "recall@10",
  "metric.recallAt10.unit": "下一件在前十名之内",
  "metric.reciprocalRankAt10": "MRR@10",
  "metric.reciprocalRankAt10.unit": "排名倒数的平均，第十名以后计 0",
  "metric.markovRecall": "相邻表",
  "metric.markovRecall.unit": "总荐最常跟在后面的，其 recall@10",
  "metric.popularityRecall": "最热门",
  "metric.popularityRecall.unit": "给所有人推荐同样十件，其 recall@10",

  "fact.sessions": "{sessions} 个会话，看了 {items} 件商品共 {looks} 次",
  "fact.sessionsLast": "其中按时间最后的 {heldOut} 个留作检验",
  "fact.sessionsHeldOut": "其中 {heldOut} 个留作检验",
  "fact.sessionsRare": "略去 {looks} 次：所看的 {items} 件商品不在训练中最常见的 {most} 件之内",
  "fact.sessionsShort": "略去 {count} 个会话：不足两件商品",
  "fact.sessionsLong": "{count} 个会话超过 {length} 件商品：只显示其中一段",

  "reading.sessions.over": "会话已经结束",
  "reading.sessions.wanted": "商品 {item}；下一件是 {wanted}",
  "reading.sessions.ranked": "商品 {item}；下一件是 {wanted}，它排在第 {rank}；它的第一名是 {got}",
};
