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
};
