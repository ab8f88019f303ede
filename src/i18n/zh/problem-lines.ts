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
};
