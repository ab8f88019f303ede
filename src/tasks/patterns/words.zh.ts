/** 任务 `patterns` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.patterns": "残缺图案",
  "task.patterns.why": "看几个图案，再由其中一个的残缺版还原它",
  "look.task.patterns":
    "最后一刻（?）给出其中一个图案的残缺版。那里的“输出”应当就是那个图案，而不是混合物：字符图案大片空白相同，很容易混在一起。",

  "setting.patterns": "个数",
  "setting.patterns.why": "残缺图案之前给出几个图案",
  "setting.harm": "受损像素",
  "setting.harm.why": "翻转，或变为未知（0）",
  "setting.damage": "受损程度",
  "setting.damage.why": "受损像素所占的比例",
  "option.glyphs": "彼此很像的字符",
  "option.noise": "毫不相似的随机像素",
  "option.flipped": "翻转",
  "option.covered": "未知",

  "metric.wholePatterns": "还原",
  "metric.wholePatterns.unit": "没有错误像素的图案所占比例",
  "metric.wrongPixels": "错误像素",
  "metric.wrongPixels.unit": "每个图案 196 个像素中",
  "metric.damagedPixels": "受损像素",
  "metric.damagedPixels.unit": "提问图案中的",

  "reading.patterns.shown": "第 {position} 个图案（共 {count} 个）",
  "reading.patterns.asked": "第 {position} 个图案（共 {count} 个）：之后会给出它的残缺版",
  "reading.patterns.wanted": "第 {asked} 个图案（共 {count} 个），{damage} 个像素受损：要还原它",
  "reading.patterns.answer": "第 {asked} 个图案（共 {count} 个），{damage} 个像素受损：还原后错 {wrong} 个",
  "reading.patterns.right": "第 {asked} 个图案（共 {count} 个），{damage} 个像素受损：还原全对",
};
