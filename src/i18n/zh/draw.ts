/** 画板的文字。 */
import type { drawWords as english } from "../en/draw.ts";

export const drawWords: Readonly<Record<keyof typeof english, string>> = {
  "draw.digit": "画板",
  "draw.glyph": "画字符的画板",
  "draw.here": "在这里画",
  "draw.keys": "用键盘：方向键移动笔，空格落笔或提笔，退格撤销一笔。",
  "draw.undo": "撤销",
  "draw.clear": "清空",
  "draw.seen": "网络看到的，{rows} × {columns}",
  "draw.meant": "想画的是",
  "draw.unknown": "不知道",
  "draw.add": "加到",
  "draw.newClass": "{label}（新）",
  "draw.ask": "提问",
  "draw.ask.why": "放在最后给它看，不给标签",
  "draw.remove": "去掉 {label} 的第 {number} 幅",
  "draw.shuffle": "换个次序",
  "draw.empty": "从空白开始",
  "draw.fewest": "有了 {count} 类，网络就会看到它们。",
  "draw.none": "还没有可以画的序列。",
};
