/** `influence` 分析的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "analysis.influence": "影响",
  "analysis.influence.what": "每个输出取决于哪些输入？看输出随每一步的输入变化多少，并与注意力所看之处对照",
  "analysis.influence.grid.influence": "输出随输入变化多少，|∂ 输出 / ∂ 输入|",
  "analysis.influence.grid.looks": "注意力看哪里：看某一步，或看写入所读内容的那一步",
  "analysis.influence.grid.difference": "影响所占的份额，减去注意力的权重",
  "analysis.influence.arcs": "从每个输出到构成其大部分影响的输入",
  "analysis.influence.none": "计分的 {count} 个输出都不随任何输入变化：输入没有传到输出。",
  "analysis.influence.peak": "第 {step} 步的输出最取决于第 {past} 步的输入：{share} % 的影响来自那里。",
  "analysis.influence.peak.looks":
    "第 {step} 步的输出最取决于第 {past} 步的输入：{share} % 的影响来自那里，{signal}在那里的权重为 {weight} %。",
  "analysis.influence.reach": "就各输出平均而言，{share} % 的影响来自相距不超过 {count} 步的输入。",
  "analysis.influence.agrees": "{signal}所看之处正是影响的来处（r = {correlation}）。",
  "analysis.influence.differs":
    "{signal}所看之处不是影响的来处（r = {correlation}）：许多影响走的是别的路，或所看的内容变化不大。",
  "axis.past": "输入的步",
};
