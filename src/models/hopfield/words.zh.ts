/** 模型 `hopfield` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.hopfield": "现代 Hopfield 网络",
  "model.hopfield.short": "Hopfield",
  "model.hopfield.what": "存下图案，从残缺的图案落到最近的已知图案",

  "look.hopfield":
    "它不需要训练。进来的内容与所有存下的相比：看“注意力”怎样一次次迭代后落在其中一个上，“能量”怎样下降。",
  "look.hopfield.patterns":
    "它不需要训练。最后一步（?）时，“注意力”落在一张存下的图片上，每迭代一次都更分明，“能量”随之下降。",

  "setting.iteration": "迭代次数",
  "setting.iteration.why": "图案与记忆重新比较多少次",
  "setting.beta": "Beta",
  "setting.beta.why": "低：所有图案的平均；高：只取最近的一个",

  "score.signal.sharpness": "锐度",
  "score.signal.some": "是否存有内容",
  "score.signal.pattern": "图案",
  "score.signal.top": "最大相似度",
  "score.signal.energy": "能量",
  "score.axis.iteration": "迭代",
  "score.axes.iteration": "次迭代",
};
