/** 分析 `automaton` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "analysis.automaton": "自动机",
  "analysis.automaton.what": "哪台状态很少的机器和网络的回答一样？到某个长度为止的每个词都一样吗？",
  "setting.letters": "字母数",
  "setting.letters.why": "字母不超过这么多的每一个词都要问",
  "axis.state": "状态",
  "axis.letter": "字母",
  "axis.wanted": "正确回答",
  "analysis.automaton.graph": "机器",
  "analysis.automaton.state": "在 {label} 之后，它说 {output}。",
  "analysis.automaton.move": "{letters} 通向 {label}。",
  "analysis.automaton.grid.table": "每个字母通向哪里",
  "analysis.automaton.grid.right": "答对的词",
  "analysis.automaton.holds":
    "一台有 {states} 个状态的机器和网络的回答一样：长度不超过 {length} 个字母的 {words} 个词都没有推翻它。这不是证明。机器由不超过 {from} 个字母的词得出，更长的词用来检验。",
  "analysis.automaton.refuted":
    "不超过 {most} 个状态的机器都和网络的回答不一样。最后一台有 {states} 个状态，被 {word} 推翻：机器说 {machineSays}，网络说 {networkSays}。",
  "analysis.automaton.none": "在不超过 {length} 个字母的词上，没有一台不超过 {most} 个状态的机器和网络的回答一样。",
  "analysis.automaton.right": "不超过 {length} 个字母、要求回答的 {words} 个词，网络全都答对。",
  "analysis.automaton.wrong":
    "网络答错的最短的词是 {word}：正确的是 {wanted}，它说 {got}。{words} 个词中答错 {wrong} 个。",
  "analysis.automaton.cut": "超过 {length} 个字母的词太多，不能全部都问。",
  "analysis.automaton.same": "到这个长度为止，只由正确回答得出的也是这台机器，有 {states} 个状态。",
  "analysis.automaton.differs": "由正确回答得出的是另一台机器，有 {states} 个状态；两台最先在 {word} 上不同。",
  "analysis.automaton.ownTooLarge": "单是正确回答就需要一台状态更多的机器，超出了寻找的范围。",
  "analysis.automaton.longer": "随机抽取的 {count} 个更长的词（不超过 {most} 个字母）也没有推翻这台机器。",
  "analysis.automaton.longerRefuted":
    "超过这个长度，网络就不是这台机器了：对 {word}（{letters} 个字母），机器说 {predicted}，网络说 {got}。",
  "analysis.automaton.longerWrong": "对 {word}（{letters} 个字母），正确的是 {wanted}，网络说 {got}。",
};
