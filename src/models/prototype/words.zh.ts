/** 模型 `prototype` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.prototype": "原型网络",
  "model.prototype.what": "记住每一类的平均，以最近的一类作答",

  "look.prototype": "每一类用自己图片的平均填出“原型”；“信念”归于最近的那个。还没见过的类仍是空行，“距离”则是学来的。",
  "look.prototype.glyphs": "每一类用自己图片的平均填出“原型”的一行。图片与平均相像，“距离”就小，“信念”归于最近的类。",
  "look.prototype.continual": "“原型”由每一段的图片重新做出，后来的部分不会覆盖它。最相像的类“距离”小，“信念”归于它。",

  "score.signal.embedding": "嵌入",
  "score.signal.count_of": "见过几张",
  "score.signal.prototype": "原型",
  "score.signal.distance": "距离",
  "score.signal.belief": "信念",
  "score.axis.class": "类",
  "score.axes.class": "类",
};
