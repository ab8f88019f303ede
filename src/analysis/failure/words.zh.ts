/** 分析 `failure` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "analysis.failure": "最小的失败",
  "analysis.failure.what": "网络答错的最短的序列是哪一个？",
  "setting.each": "每个长度的序列数",
  "setting.each.why": "不能全部都问时抽取多少个",
  "axis.episode": "序列",
  "analysis.failure.grid.right": "答对的词",
  "analysis.failure.grid.wrong": "每个序列答错几处",
  "analysis.failure.word":
    "网络答错的最短的词是 {word}，有 {letters} 个字母：正确的是 {wanted}，它说 {got}。更短的 {shorter} 个词它全都答对。",
  "analysis.failure.longerWord":
    "不超过 {length} 个字母的 {asked} 个词，网络全都答对。随机抽取的词中，有一个 {found} 个字母的它答错了；去掉无关的部分，剩下 {word}，有 {letters} 个字母：正确的是 {wanted}，它说 {got}。",
  "analysis.failure.noWord":
    "不超过 {length} 个字母的 {asked} 个词里没有失败，随机抽取的 {count} 个更长的词（不超过 {most} 个字母）里也没有。",
  "analysis.failure.episode":
    "找到的最短的失败长度为 {length}：这个长度抽取的 {count} 个序列中答错 {failing} 个，更短的 {shorter} 个全都答对。",
  "analysis.failure.simpler":
    "找到的最短的失败长度为 {length}：这个长度抽取的 {count} 个序列中答错 {failing} 个，更短的 {shorter} 个全都答对。打开的那一个里，有 {flips} 个 1 改成了 0，因为没有它们也会失败。",
  "analysis.failure.anyEpisode": "抽取的 {count} 个序列中答错 {failing} 个；其中最短的有 {length} 步。",
  "analysis.failure.none": "在长度不超过 {length} 的 {count} 个序列里没有失败。",
  "analysis.failure.noneAtAll": "在抽取的 {count} 个序列里没有失败。",
};
