/** 模型 `lru` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.lru": "线性循环单元",
  "model.lru.short": "LRU",
  "model.lru.what": "由复数组成的记忆：每个数各自旋转、消退，别无其他",

  "look.lru":
    "“半径”和“相位”在每一步都一样：消退多少、转多少，不由输入决定。“实部”和“虚部”是同一个数绕圈时的两个侧面。",
  "look.lru.temporal-order":
    "没有门把什么挡在外面：“实部”和“虚部”接收每个符号，又慢慢消退，因为“半径”接近 1。第二个 X 或 Y 处，“输出”和第 2 层的残差流变了颜色。",

  "score.signal.re": "实部",
  "score.signal.im": "虚部",
  "score.signal.bre": "输入的实部",
  "score.signal.bim": "输入的虚部",
  "score.signal.radius": "半径",
  "score.signal.phase": "相位",
  "score.signal.scale": "输入的尺度",
  "score.signal.curved": "记忆之后",
  "score.signal.half": "过门之前",
};
