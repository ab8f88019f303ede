/** 改动网络所算数值的文字。 */
import type { interveneWords as english } from "../en/intervene.ts";

export const interveneWords: Readonly<Record<keyof typeof english, string>> = {
  "intervene.open": "✎ 改动…",
  "intervene.title": "如果它是另一个值？",
  "intervene.what": "对象",
  "intervene.when": "何时",
  "intervene.value": "数值",
  "intervene.drag": "拖动数值",
  "intervene.here": "在第 {step} 步",
  "intervene.on": "从第 {step} 步起",
  "intervene.steps": "在第 {from} 到 {to} 步",
  "intervene.always": "在每一步",
  "intervene.wipe": "清零",
  "intervene.block": "阻断",
  "intervene.hold": "从这里起保持",
  "intervene.point": "指向这里",
  "intervene.swap": "与{axis}交换",
  "intervene.take": "取自序列",
  "changes.set": "{what} = {value}，{when}",
  "changes.scale": "{what} × {value}，{when}",
  "changes.hold": "{what}从第 {step} 步起保持不变",
  "changes.point": "{what}：全部权重，{when}",
  "changes.swap": "{what}与{other}交换，{when}",
  "changes.take": "{what}取自序列 {episode}，{when}",
  "changes.weight.set": "权重 {weight} = {value}",
  "changes.weight.scale": "权重 {weight} × {value}",
};
