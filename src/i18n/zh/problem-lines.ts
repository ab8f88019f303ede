/** 故事、带标注的句子和事实出错时给人看的话。 */
import type { lineProblems } from "../../core/problems/lines.ts";

export const chineseLineProblems: Readonly<Record<keyof typeof lineProblems, string>> = {
  "babi.number": "应为行号加一句话，如“1 Mary went home.”，得到“{got}”",
  "babi.order": "行号应为 {wanted}，新故事则为 1，得到 {got}",
  "babi.blank": "只有行号，没有句子；请写上一句，或删去这一行",
  "babi.noAnswer": "问题“{got}”没有答案；请在后面加一个制表符和答案",
  "babi.support": "支持事实 {got}：应为这个问题之前某一句的编号；已知的有 {known}",
  "babi.noQuestions": "没有问题；问题是带制表符和答案的一行，如“3 Where is Mary?⇥home⇥1”",
  "conll.columns": "这一行有 {got} 列，而第一行有 {wanted} 列（先写词，最后写标签）；请让每行列数相同",
  "conll.tag": "最后一列应为 O、B-PER、I-PER 这样的标签，得到“{got}”",
  "conll.types": "实体的种类超过 {limit} 种，下一种是“{got}”；请把标签放在最后一列",
  "conll.noEntities": "没有标出任何实体，所有标签都是 O；请用 B-PER、I-PER 标出一些",
  "conll.long": "这个句子超过 {limit} 个词；请在每句之后空一行",
  "triples.columns": "应有三列：主语、关系、宾语，得到 {got} 列；列之间请用制表符",
  "triples.paths": "图谱里 {hops} 跳的问题只有 {got} 个，至少需要 {wanted} 个；请补充事实，或减少跳数",
  "triples.short": "一张图谱是一条以上的事实加一个问题，各占一行；得到 {got} 行",
  "triples.long": "有 {got} 条事实，问题之前最多 {most} 条；请删去其余的",
  "triples.fact": "一条事实有三个名字，如“{form}”，得到 {got} 个；请写实体、关系、实体",
  "triples.twice": "第 {line} 行已经说了这个主语经这个关系到哪里；请删去其中一行",
  "triples.entity": "“{got}”不是这里的实体；已知的有 {known}",
  "triples.relation": "“{got}”不是这里的关系；已知的有 {known}",
  "triples.question": "问题是一个实体加一到 {most} 个关系，如“{form}”，得到 {got} 个关系",
  "triples.nowhere": "没有事实说明 {entity} 经 {relation} 到哪里；请补上，或换一个关系",
  "sessions.strange":
    "留出的 {got} 个会话中，没有一个含两件在其余会话里出现过的商品；请提供更多会话，或把商品归得粗一些",
  "sessions.few": "两件以上商品的会话有 {got} 个，至少需要 {wanted} 个；各列应为会话、商品，以及（若有）时间",
};
