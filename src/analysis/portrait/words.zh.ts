/** 分析 `portrait` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "analysis.portrait": "状态的肖像",
  "analysis.portrait.what": "在训练结束时状态散布最广的平面上，网络的状态在哪里？",
  "analysis.portrait.plane": "平面上的状态",
  "analysis.portrait.point": "{kind}：{count} 个状态",
  "analysis.portrait.path": "正在看的序列",
  "analysis.portrait.plane.spread":
    "{states} 的 {numbers} 个数的全部变化中，{across} % 在平面的横向，{up} % 在纵向：16 个留出序列的 {count} 个状态，方向取自训练最后的权重。",
  "analysis.portrait.fixed":
    "一个输入（{inputs}）一直不变时，有 {count} 个状态保持原样；其中 {stable} 个是稳定的：稍微偏离也会回来。",
  "analysis.portrait.noneFixed": "一个输入（{inputs}）一直不变时，没有找到保持原样的状态。",
  "analysis.portrait.notSought": "没有寻找保持不变的状态：最多对 {most} 个状态数这样做，而这里有 {numbers} 个。",
  "analysis.portrait.point.stable": "不动，稳定：{input}",
  "analysis.portrait.point.unstable": "不动，不稳定：{input}",
  "analysis.portrait.apart":
    "{percent} % 的状态离自己那种颜色的中心最近，共 {kinds} 种颜色：颜色分得越开，网络就越明确地记着任务要它记的东西。",
};
