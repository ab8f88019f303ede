/** 扫描的问题。 */
import type { sweepProblems } from "../../core/problems/sweep.ts";

export const chineseSweepProblems: Readonly<Record<keyof typeof sweepProblems, string>> = {
  "sweep.json": "这不是扫描：应为 JSON，{why}；请对照 docs/sweeps.zh.md",
  "sweep.format": "扫描的 format：本程序读取 {wanted}，得到 {got}；请用写出它的版本打开",
  "sweep.shape": "扫描的 {place}：应为 {wanted}，得到 {got}",
  "sweep.base": "扫描的 base：{why}；请从页面或 mnemoscope link 复制链接",
  "sweep.key": "扫描的 {place}：{got} 不是模型 {model}、任务 {task} 或训练的设置；已知的有 {known}",
  "sweep.key.twice": "扫描的 {place}：{got} 已经是一个旋钮；请删去一个",
  "sweep.key.text": "扫描的 {place}：{got} 是文本或文件，而扫描只遍历数值和选项；请把它放进 base",
  "sweep.key.changes": "扫描的 {place}：base 在训练途中改变 {got}，旋钮对它不起作用；请从 base 去掉这个改变",
  "sweep.range": "扫描的 {place}：{got} 是选项，没有范围；请给出 values，从 {options} 中选",
  "sweep.order": "扫描的 {place}：应大于 from（{from}），得到 {got}",
  "sweep.log": "扫描的 {place}：对数范围从大于 0 处开始，得到 {got}；请给更大的 from，或用 linear",
  "sweep.count": "扫描的 {place}：{got} 个值有重合，只有 {distinct} 个不同；请减小 count",
  "sweep.twice": "扫描的 {place}：{got} 出现了两次；请删去一个",
  "sweep.rungs": "扫描的 {place}：各级应递增，并小于 updates（{updates}）；得到 {got}",
  "sweep.metric": "扫描的 goal.metric：任务 {task} 没有指标 {got}；已知的有 {known}",
  "sweep.goal.bound": "扫描的 goal：请说明 {metric} 应高于（above）或低于（below）哪个数",
  "sweep.goal.none": "扫描的 goal：减半法保留最接近目标的，而没有预设可取目标；请给出一个",
  "sweep.many":
    "这个扫描有 {got} 次运行，最多允许 {limit} 次；请减少值或种子，随机抽取一些，或提高 limits.runs（至多 {most}）",
  "sweep.fit": "扫描在 {values} 时：{why}；请去掉这些值",
  "sweep.shard": "--index：应为 0 到 {most} 的整数（比 --of 小 1），得到 {got}",
  "sweep.command": "mnemoscope sweep {got}：应为 {known}",
  "sweep.file": "请给出 {wanted}",
  "sweep.worker": "训练作业 {job} 的进程结束了：{why}；已完成的在 {file} 里，同一命令会接着做",
  "sweep.empty": "{file} 里没有可用的结果；请先运行扫描",
  "sweep.line.cut": "{file} 第 {line} 行：中途截断，像是崩溃所致；不计，并重新运行",
  "sweep.line.bad": "{file} 第 {line} 行：不是结果（{why}）；不计",
  "sweep.line.double": "{file}：有 {count} 行重复，指纹相同；各计一次",
  "sweep.line.contradiction":
    "作业 {job} 有两个指纹：{one}（{oneAt}）和 {other}（{otherAt}）；两者都不计：请对两个文件运行 sweep verify，看哪个能重放",
  "sweep.line.version": "{file}：有 {count} 行来自版本 {got}，其比特可能与版本 {wanted} 不同；不计",
  "sweep.line.engine": "{file}：有 {count} 行来自引擎 {got}，它不能逐比特重放；不计",
  "sweep.line.stranger": "{file}：有 {count} 行属于另一个扫描；不计",
};
