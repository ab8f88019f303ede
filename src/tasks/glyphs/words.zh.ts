/** 任务 `glyphs` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.glyphs": "一眼识字",
  "task.glyphs.why": "看带新标签的新字符，从第二眼起就要认得",
  "look.task.glyphs": "图的标签随下一幅图才到。各列上方的字母就是标签：同一个字母再出现时，看看“输出”是否已经认得它。",

  "setting.classes": "类别",
  "setting.classes.why": "一个序列里有多少种不同的字符",
  "setting.sights": "次数",
  "setting.sights.why": "每类出现几次，每次都是另一种写法",
  "setting.eye": "眼睛",
  "setting.eye.why": "直接给像素，还是给一只预先训练过的眼睛看到的特征：训练用的是虚构字符，或 Omniglot 的 108 个字符",
  "option.raw": "无：像素",
  "option.trained": "用虚构字符训练",
  "option.omniglot": "用 Omniglot 训练",

  "setting.augment": "数据增强",
  "setting.augment.why": "训练时把每个字符转四分之一圈的倍数当作新字符，每幅图再略微转动和移动",
  "setting.zip": "字符",
  "setting.zip.why": "像 Omniglot 那样的 zip：每个字符一个文件夹，里面是它的 PNG 写法",

  "fact.characters": "{count} 个字符，{drawings} 幅图",
  "fact.charactersHeldOut": "{training} 个字符用于训练，留出 {heldOut} 个",
  "fact.charactersShort": "{count} 个字符未使用：不到 {sights} 幅图",
  "fact.charactersSingle": "{count} 个文件夹未使用：只有一幅图",
  "fact.filesIgnored": "{count} 个文件不是图画，未使用",

  "metric.sight1": "第 1 眼",
  "metric.sight1.unit": "正确率",
  "metric.sight2": "第 2 眼",
  "metric.sight2.unit": "正确率",
  "metric.sight3": "第 3 眼",
  "metric.sight3.unit": "正确率",
  "metric.sight4": "第 4 眼",
  "metric.sight4.unit": "正确率",
  "metric.sight5": "第 5 眼",
  "metric.sight5.unit": "正确率",
  "metric.sight10": "第 10 眼",
  "metric.sight10.unit": "正确率",

  "task.glyphs.compose": "画两类或更多，每类画几次。网络会按任意次序见到它们：从第二眼起就可能认得。权重不会因此改变。",
  "reading.glyphs.unknown": "没有人说它属于哪一类",
  "reading.glyphs.guess": "它答 {got}；没有人说它属于哪一类",
  "reading.glyphs.wanted": "类别 {wanted}，第 {sight} 次见到",
  "reading.glyphs.right": "类别 {wanted}，第 {sight} 次见到：它答 {got}，正确",
  "reading.glyphs.wrong": "类别 {wanted}，第 {sight} 次见到：它答 {got}",
};
