/** 面板或对话框里的按钮此刻为什么不能按。 */
import type { offWords as english } from "../en/off.ts";

export const offWords: Readonly<Record<keyof typeof english, string>> = {
  "off.draw.empty": "请先画一笔",
  "off.draw.classes": "请先画出 {count} 个类别",
  "off.draw.drawings": "画作还不到 {count} 幅",
  "off.figure": "正在绘制图形",
  "off.seed": "这个种子还在训练",
  "off.leaving": "正在删除",
  "off.opening": "正在准备运行",
  "off.custom.problem": "这些规则现在还不能用：错误就写在旁边",
  "off.custom.used": "当前运行已在使用这些规则",
  "off.custom.json": "表单显示不了文本中的内容：请先改正文本",
  "off.custom.full": "最多 {limit} 个阶段",
  "off.custom.first": "已经是第一个",
  "off.custom.last": "已经是最后一个",
  "off.custom.only": "只有这一个",
  "off.custom.rules": "最多 {limit} 条规则",
  "off.text.empty": "请先输入或粘贴文本",
  "off.text.used": "当前运行已在学习这段文本",
  "off.text.writing": "正在续写文本",
  "off.stateDict": "PyTorch 只有 RNN、LSTM 和 GRU 这几个模型的模块，而且方程必须是原来的",
  "off.run.trains": "它正在训练",
  "off.run.none": "正在查找合适的模型",
  "off.curve.shown": "屏幕上的运行总在轨道上",
  "off.curve.otherTask": "它的任务不同：曲线不能放在一起比较",
  "off.film": "第一次更新之前没有可播放的内容",
};
