/** 手写的故事与句子出错时给人看的话。 */
import type { storyProblems } from "../../core/problems/story.ts";

export const chineseStoryProblems: Readonly<Record<keyof typeof storyProblems, string>> = {
  "story.word": "“{word}”不是这些故事的 {known} 个词之一；最接近的有{near}（一个故事最多 {most} 句，然后是问题）",
  "story.stranger": "这些故事里没有“{word}”。这里它认识的地方：{where}。人物：{who}",
  "story.sentence": "这句话有 {got} 个词，最长 {most} 个；请每行只写一句",
  "story.long": "故事有 {got} 句，问题之前最多 {most} 句；请删去其余的",
  "story.short": "故事是一句或几句话加上问题，各占一行；得到 {got} 行",
  "story.few": "有问题的故事只有 {got} 个，至少需要 2 个，其中一个留作检验；请添加故事，每个从编号 1 开始",
  "story.untold":
    "问题“{got}”之前什么也没有讲，其余多数问题也是如此；这像是对话，而这里读的是故事：先写句子，再写问题，后面加制表符和答案",
  "story.oneAnswer": "{count} 个问题的答案都是“{got}”，没有可学的；请提供答案各不相同的故事",
  "story.words": "这些故事有 {got} 个不同的词和答案，最多 {most} 个；请只用一部分",
  "entities.empty": "没有句子；请写一句话，已知标签的实体放在方括号里，例如 [PER 李安]",
  "entities.long": "这句话有 {got} 个词，最多 {most} 个；请缩短它",
  "entities.nested": "方括号里又有方括号；请先用 ] 结束前一个",
  "entities.open": "这个方括号没有结束；请在实体的最后一个词之后写 ]",
  "entities.type": "“{got}”不是这里的实体类型；已知的有 {known}",
  "entities.few": "有 {got} 个句子，至少需要 2 个，其中一个留作检验；请在每个句子之后空一行",
  "entities.types": "文件有 {got} 种实体，最多 {most} 种；请合并其中一些",
};
