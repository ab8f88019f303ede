/** 分析 `patching` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "analysis.patching": "替换",
  "analysis.patching.what": "某一项内容存在哪里？把一集里的一处改掉再运行，每次只把一个值在一步恢复成原样",
  "analysis.patching.grid.signals": "一个值在一步恢复后，答案回来多少",
  "analysis.patching.grid.parts": "同上，每次只恢复其中一部分",
  "analysis.patching.pair":
    "第 {step} 步换了内容，{answers} 个答案随之改变，第一个在第 {answer} 步。对原来的答案，损失原为 {first}，改后为 {changed}。",
  "analysis.patching.unnoticed":
    "第 {step} 步换了内容，网络的回答几乎不变：对原来的答案，损失原为 {first}，改后为 {changed}。没有什么可以恢复；请继续训练。",
  "analysis.patching.held":
    "从第 {from} 步到第 {to} 步，它存在 {signal} 里：在其中任何一步恢复，答案至少回来 {share} %。",
  "analysis.patching.best": "没有哪个状态能长时间单独保存一半以上：回来最多的是第 {step} 步的 {signal}，{share} %。",
  "analysis.patching.part":
    "从第 {from} 步到第 {to} 步，{signal} 的 {axis} {index} 单独保存着它：答案至少回来 {share} %。",
  "analysis.patching.spread":
    "{signal} 中没有哪个 {axis} 单独保存它：单独恢复最多回来 {share} %，全部一起最多 {whole} %。",

  "axis.signal": "信号",

  "setting.changedStep": "改动的步",
  "setting.changedStep.why": "从这一步起，第一处会改变答案的内容被换掉。",
  "setting.signal": "逐部分恢复",
  "setting.signal.why": "要逐部分恢复的信号的名字。留空：轴最多的状态。",
};
