/** 图画的文字形式出错时给人看的话。 */
import type { drawingProblems } from "../../core/problems/drawing.ts";

export const chineseDrawingProblems: Readonly<Record<keyof typeof drawingProblems, string>> = {
  "drawing.none": "没有图画；一幅图画以“= 标签”一行开头",
  "drawing.label": "图画应以“= 标签”一行开头，这里却是“{got}”",
  "drawing.width": "图画的一行有 {wanted} 个像素，每个两个字符，共 {characters} 个字符，这一行有 {got} 个",
  "drawing.height": "一幅图画有 {wanted} 行，这一幅有 {got} 行",
  "drawing.pixel": "“{got}”不是像素；像素是表示纸的 ..，或表示墨的两位十六进制数 01 到 ff",
  "drawing.many": "有 {got} 幅图画，上限是 {limit}；请去掉一些",
  "drawing.unknown": "“{got}”不是类别；已知的有 {known}，以及表示未知的 ?",
};
