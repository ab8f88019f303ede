/** 用户自带的序列与信号的错误。 */
import type { seriesProblems } from "../../core/problems/series.ts";

export const chineseSeriesProblems: Readonly<Record<keyof typeof seriesProblems, string>> = {
  "series.column": "除时间外没有数值列；请让数值自成一列，列名写 value，小数用点号",
  "series.missing": "第 {column} 列有 {count} 个数，至少需要 2 个；请补充数值",
  "series.gaps": "{length} 个时刻中缺 {missing} 个，而数据只有 {rows} 行；请去掉离其余很远的部分，或改为给各行编号",
  "series.short":
    "序列有 {count} 个值；预测步长为 {horizon}、季节为 {season} 时至少需要 {wanted} 个；请提供更长的序列，或把两者改短",
  "series.window":
    "序列有 {count} 个值，其中 {trained} 个用于训练；预测步长为 {horizon} 时窗口最长 {most}，不能是 {got}",
  "series.constant": "第 {column} 列：{count} 个值全都相同；请另选一列作为数值",
  "series.flat": "要学习的 {count} 个值全都相同，没有可预测的内容；请换一个序列，或换一种差分",
  "series.flatPart": "留出的第 {part} 个值全都相同，无法用来衡量误差；请用更长的序列",
  "series.log": "序列的最小值是 {least}，只有正数才有对数；请把尺度改为线性",
  "series.large": "有些值离训练部分太远，无法计算；请去掉它们，或使用对数",
  "signals.trials": "{label} 有 {got} 次试验，至少需要 {wanted} 次，一部分用于训练，其余留出",
  "signals.classes": "有 {got} 种标签，可以是 2 到 {limit} 种；请检查 {column} 列",
  "signals.label": "试验 {trial} 在上面是 {first}，在这里是 {second}；请让同一试验的所有行标签相同",
  "signals.split":
    "试次 {trial} 在别的试次之后又出现了；请把同一试次的行放在一起；若每个人或每次记录的试次都重新编号，请给它们加一列 subject",
  "signals.names": "没有名为 trial 或 label 的列，而排在最前的 {trial} 和 {label} 不像；请这样命名两列，或另选",
  "signals.blank": "试次 {trial} 的通道 {channel} 没有任何数值；请去掉这个试次或这个通道",
  "signals.samples": "试验 {trial} 有 {got} 个采样，可以是 {least} 到 {limit} 个；请把各试验裁成相同长度",
  "signals.flat": "通道 {channel} 从不变化；请去掉它",
  "signals.channels": "没有通道：在试验和标签之后，每个通道要有一列数值",
};
