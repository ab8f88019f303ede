/** 模型 `prototype` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.prototype": "原型网络",
  "model.prototype.what": "记住每一类的平均，以最近的一类作答",

  "look.prototype": "每一类用自己图片的平均填出原型；信念归于最近的那个。还没见过的类仍是空行，距离则是学来的。",

  "score.signal.embedding": "嵌入",
  "score.signal.count_of": "见过几张",
  "score.signal.prototype": "原型",
  "score.signal.distance": "距离",
  "score.signal.belief": "信念",
  "score.axis.class": "类",
  "score.axes.class": "类",
};
