/** 方程周围的文字。 */
import type { mathsWords as english } from "../en/maths.ts";

export const mathsWords: Readonly<Record<keyof typeof english, string>> = {
  "maths.opening": "正在排版方程……",
  "maths.label": "方程：用方向键在符号之间移动，按回车键固定",
  "maths.hint": "指向一个符号，对应的那行谱会亮起；指向一行谱，对应的符号会亮起。单击即固定。",
  "maths.learned": "可学习",
  "maths.untrained": "训练之前",
  "maths.loss": "计入损失",
  "maths.reversed": "沿时间反向",
  "maths.repeat": "每一轮用同一组权重",
  "maths.stack": "每一轮有自己的权重",
  "maths.weight": "权重",
  "maths.shape": "形状",
  "maths.count": "个数",
  "maths.scalar": "一个数",
};
