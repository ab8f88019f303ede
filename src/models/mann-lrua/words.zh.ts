/** 模型 `mann-lrua` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.mann-lrua": "记忆增强网络（最少最近使用）",
  "model.mann-lrua.short": "MANN-LRUA",
  "model.mann-lrua.what": "写到最少用或刚用过的槽，看一眼就学会新类别",

  "look.mann-lrua": "写入去往最少使用的槽，或回到上次读过的地方；两者之间的门说明选了哪个。“使用度”随时间消退。",
  "look.mann-lrua.glyphs":
    "每张图片，“写”都用最少使用的槽，一个接一个；“使用度”随时间消退。“读”淡淡地回到相似图片的槽；✓ 是答对的。",

  "setting.fade": "消退",
  "setting.fade.why": "一步之后使用度剩下多少",
  "setting.writes": "写入内容",
  "setting.writes.why": "写入单独的一行，还是键本身",
  "setting.sharpness": "锐度",
  "setting.sharpness.why": "相似度是否由学到的强度锐化；原论文没有",
  "option.content": "单独一行",
  "option.key": "键",
  "option.fixed": "固定",

  "score.signal.least_used": "最少使用",
  "score.signal.row": "写入的行",
};
