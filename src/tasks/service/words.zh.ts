/** 任务 `service` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.service": "客服问答",
  "task.service.why": "先看知识库的条目，再为换了说法的顾客找出能回答的那一条",
  "look.task.service":
    "每位顾客面对的条目和编号都是重新抽的，所以答案没法死记：看看注意力是不是落在意思相同的条目上，哪怕它和问题没有一个词相同。",

  "setting.base": "知识库",
  "setting.base.why": "条目讲的是什么",
  "setting.entries": "条目数",
  "setting.entries.why": "出示多少条，每条讲的都不同",
  "setting.rewording": "换说法",
  "setting.rewording.why": "有多大比例的顾客不用条目里的话",
  "setting.misspelt": "错字",
  "setting.misspelt.why": "顾客的话里有多大比例的词无法辨认",
  "setting.questions": "你的问题",
  "setting.questions.why": "两列的表：一列问题，一列答案；答案相同的几行是同一个问题的不同说法",
  "option.shop": "商店的",

  "metric.recallAt3": "前三召回率",
  "metric.recallAt3.unit": "正确条目排在前三的问题所占比例",
  "metric.reciprocalRank": "倒数排名",
  "metric.reciprocalRank.unit": "正确条目排名的倒数的平均",
  "metric.wordOverlap": "相同词",
  "metric.wordOverlap.unit": "不用网络、只用 tf-idf 的正确率",

  "reading.service.entry": "读入条目 {number}：“{question}”→ {answer}",
  "reading.service.support": "读入条目 {number}：“{question}”→ {answer} 需要的就是这一条",
  "reading.service.asked": "顾客问“{question}”；哪一条能回答，这里不知道",
  "reading.service.wanted": "顾客问“{question}”；应为条目 {wanted}：{right}",
  "reading.service.unknown": "顾客问“{question}”；它说条目 {got}：{said} 对不对这里不知道",
  "reading.service.right": "顾客问“{question}”；应为条目 {wanted}，它也这么说：{right}",
  "reading.service.wrong": "顾客问“{question}”；应为条目 {wanted}（{right}），它却说 {got}：{said}",

  "fact.service": "{answers} 个答案，{questions} 个不同的问题",
  "fact.serviceAsks": "{count} 对条目与顾客的问法，其中 {heldOut} 对留作检验",
  "fact.serviceTokens": "{count} 个词有自己的符号，其余的共用一个",
  "fact.serviceAlone": "{count} 个答案只有一种问法：顾客问的时候少说一个词",
  "fact.serviceEmpty": "{count} 行没有用：问题或答案是空的",
  "fact.serviceTwice": "{count} 行没有用：同一个问题前面已有另一个答案",
  "fact.serviceCut": "{count} 个问题在 {most} 个词之后截断",
};
