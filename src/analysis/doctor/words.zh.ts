/** 分析 `doctor` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "analysis.doctor": "诊断",
  "analysis.doctor.what": "是什么妨碍这个网络学习？每个症状都附有数值，并给出一个可以试的办法。",
  "analysis.doctor.exploding": "损失为 {loss}，远高于一无所知的网络所得的 {known}：已经爆炸。",
  "analysis.doctor.exploding.steep": "最近各次更新的梯度范数中位数为 {norm}：梯度爆炸。",
  "analysis.doctor.skipped": "{update} 次更新中跳过了 {skipped} 次，占最近更新的 {percent}%，因为梯度不是数。",
  "analysis.doctor.skipped.nan": "网络的输出已经不是数了。",
  "analysis.doctor.collapse": "网络学会过，后来又丢了：留出损失在第 {update} 次更新时为 {best}，现在为 {last}。",
  "analysis.doctor.overfit":
    "网络在死记样例：自第 {update} 次更新起，留出损失从 {best} 升到 {last}，训练损失却降到 {training}。",
  "analysis.doctor.cut": "记忆被切断了：把所有读取置零，损失仍是 {loss}，与不置零时每一位都相同。",
  "analysis.doctor.full": "{signal} 已满：{places} 个位置中，同时占用的最多达 {percent}%。",
  "analysis.doctor.saturated":
    "门卡住了：{signal} 的 {units} 个门中有 {percent}% 在每一步都停在 {end}，梯度几乎无法通过。",
  "analysis.doctor.saturated.ends":
    "单元停在两端：{signal} 的 {units} 个单元中有 {percent}% 几乎每一步都接近 −1 或 1，梯度几乎无法通过。",
  "analysis.doctor.dead": "单元已死：{signal} 的 {units} 个单元中有 {percent}% 无论输入什么都不变。",
  "analysis.doctor.clipped": "{percent}% 的更新都裁剪了梯度：范数的中位数为 {norm}，上限为 {limit}。",
  "analysis.doctor.slow": "权重几乎不动：{update} 次更新只移动了其长度的 {percent}%，学习率为 {rate}。",
  "analysis.doctor.oneSlot":
    "只用一个位置：无论哪一步，{signal} 都把 {percent}% 的权重给了 {axis} 的第 {slot} 个位置。",
  "analysis.doctor.smeared":
    "抹平了：{signal} 均匀地分布在 {places} 个位置上，均匀程度达最大值的 {percent}%，什么也找不到。",
  "analysis.doctor.unread": "记忆没有用上：把所有读取置零时损失为 {silent}，不置零时为 {loss}。",
  "analysis.doctor.vanishing":
    "过去消失了：第一步的输入对 {lag} 步之后最后一个答案的影响，只有影响最大的那一步的 {percent}%。",
  "analysis.doctor.plateau": "损失停在 {loss}；始终给出同一个答案的损失为 {trivial}。输入完全没有用上。",
  "analysis.doctor.plateau.baseline": "网络并不比任务所知的、不用网络的做法更好：{value} 对 {other}。",
  "analysis.doctor.well": "{symptoms} 种症状都没有出现。留出损失为 {loss}；始终给出同一个答案的损失为 {trivial}。",
  "analysis.doctor.well.acts": "{symptoms} 种症状都没有出现。",
  "analysis.doctor.young": "才更新了 {update} 次，还看不出来：{fewest} 次之后再问。",
  "analysis.doctor.untold": "这里不知道训练的历史：只看了网络现在的样子。",
  "analysis.doctor.try.exploding": "防止爆炸：步子小一些",
  "analysis.doctor.try.skipped": "避免跳过更新：步子小一些",
  "analysis.doctor.try.collapse": "从最好的地方出发，步子小一些",
  "analysis.doctor.try.overfit": "防止死记：让权重衰减",
  "analysis.doctor.try.full": "位置加倍",
  "analysis.doctor.try.saturated": "从门半开的状态开始",
  "analysis.doctor.try.dead": "换一组初始权重，步子小一些",
  "analysis.doctor.try.clipped": "把上限提到通常的范数之上",
  "analysis.doctor.try.slow": "步子大一些",
  "analysis.doctor.try.oneSlot": "换一组初始权重，步子小一些",
  "analysis.doctor.try.smeared": "步子大一些，让各个读写头分化",
  "analysis.doctor.try.unread": "换一个离不开记忆的控制器",
  "analysis.doctor.try.vanishing": "让梯度走更短的路",
  "analysis.doctor.try.plateau": "步子大一些，离开平台",
};
