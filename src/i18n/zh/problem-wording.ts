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
};
