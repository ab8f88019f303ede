/** 翻译、文本标签和知识库问答出错时给人看的话。 */
import type { wordingProblems } from "../../core/problems/wording.ts";

export const chineseWordingProblems: Readonly<Record<keyof typeof wordingProblems, string>> = {
  "task.translation.nothing": "没有要翻译的文字；请写在第一行",
  "task.translation.lines": "一次翻译有一行，写上答案则有两行；得到 {got} 行；请删去多余的",
  "task.translation.character": "这个任务里没有“{got}”这个字符；已知的有 {known}",
  "task.translation.long": "这里的文字最多 {most} 个字符，得到 {got} 个；请缩短",
  "task.translation.exact": "这个任务的答案有 {wanted} 个字符，得到 {got} 个；请写完整",
  "task.translation.few":
    "能读入的不同文字有 {got} 个，至少需要 {wanted} 个，其中一个留作检验；请增加行，或允许更多字符",
  "task.text-classification.nothing": "没有要分类的文本；请写在第一行",
  "task.text-classification.lines": "一条文本有一行，写上类别则有两行；得到 {got} 行；请删去多余的",
  "task.text-classification.word": "这个任务里没有“{got}”；已知的有 {known}",
  "task.text-classification.long": "这里的文本最多 {most} 个词，得到 {got} 个；请缩短",
  "task.text-classification.class": "“{got}”不是这个任务的类别；已知的有 {known}",
  "task.text-classification.labels": "得到 {got} 种标签，需要 2 到 {most} 种；请看看哪一列是标签（把它命名为 label）",
  "task.text-classification.few": "得到 {got} 条不同的文本，至少需要 {wanted} 条，其中一条留作检验；请增加行",
  "task.service.question": "最后一行应是顾客的问题，前面写一个问号：“? 包裹到哪了”",
  "task.service.noEntry": "问题上面没有条目；请至少写一条，例如“1: 怎么付款”",
  "task.service.entry": "“{got}”不是条目；请写编号、冒号和问题：“2: 怎么付款”",
  "task.service.range": "有条目的编号是 {got}，编号应为 1 到 {most}；请换一个",
  "task.service.twice": "有两个条目的编号都是 {got}；请各用各的",
  "task.service.number": "没有编号为 {got} 的条目；有 {known}",
  "task.service.words": "这一行没有字；请把问题写完整",
  "task.service.long": "这里的问题最多 {most} 个词，得到 {got} 个；请缩短",
  "task.service.few": "得到 {got} 个不同的答案，至少需要 {wanted} 个；请增加答案不同的行",
};
