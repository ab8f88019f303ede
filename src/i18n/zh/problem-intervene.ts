/** 对网络所算数值的改动。 */
import type { interveneProblems } from "../../core/problems/intervene.ts";

export const chineseInterveneProblems: Readonly<Record<keyof typeof interveneProblems, string>> = {
  "intervene.signal": "改动 {signal}：模型 {model} 现在没有这个名字的信号；请撤销这处改动，或换一个信号",
  "intervene.axis": "改动 {signal}：它没有轴 {axis}；它的轴是：{axes}",
  "intervene.along": "改动 {signal}：它沿 {axis} 进行，需要在那里给出一个位置",
  "intervene.turns": "改动 {signal}：{axis} 数的是循环的轮次，沿它不能移动任何东西",
  "intervene.hold": "改动 {signal}：它从序列末尾走向开头，因此无法保持",
  "intervene.step": "改动 {signal}：步应从 0 到 {steps} 以下（这个序列的长度），得到 {step}",
  "intervene.order": "改动 {signal}：最后一步 {to} 在第一步 {from} 之前",
  "intervene.index": "改动 {signal}：{axis} 的位置应从 0 到 {size} 以下，得到 {index}",
  "intervene.number": "改动 {signal}：应为有限的数，得到 {got}",
  "intervene.short": "改动 {signal}：序列 {episode} 只有 {steps} 步，在第 {step} 步没有值",
  "intervene.weight": "改动权重 {weight}：模型 {model} 现在没有这个名字的权重；请撤销这处改动，或换一个权重",
  "intervene.places": "改动权重 {weight}：应不给位置，或为它的 {wanted} 个轴各给一个，得到 {got} 个",
  "intervene.place": "改动权重 {weight}：位置应从 0 到 {size} 以下，得到 {index}",
  "intervene.factor": "改动权重 {weight}：应为有限的数，得到 {got}",
  "intervene.many": "有 {got} 处对网络的改动，最多保留 {limit} 处；请撤销一些",
  "intervene.form": "对网络的改动：应为 {wanted}，得到 {got}",
};
