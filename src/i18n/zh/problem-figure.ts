/** 图片的导出与读取的错误。 */
import type { figureProblems } from "../../core/problems/figure.ts";

export const chineseFigureProblems: Readonly<Record<keyof typeof figureProblems, string>> = {
  "figure.noLink": "{name}：图片里没有本页的链接，因此没有可打开的运行；请拖入在本页保存的 SVG、PNG 或 GIF 图片",
  "figure.fileLarge": "{name} 有 {got} MB，本页只读取不超过 {limit} MB 的图片；请拖入保存时的原图",
  "figure.large": "浏览器无法绘制 {width} × {height} 像素的图片；请选择较小的尺寸，或选择不含像素的 SVG",
  "figure.video": "浏览器无法录制视频（{detail}）；请选择 GIF",
  "figure.failed": "无法绘制这幅图，因为其中一部分出错（{detail}）；请选择另一幅图，或选择只含数字的 CSV",
  "figure.empty": "影片中还没有画面；请先训练网络",
};
