/** 任务 `t-maze` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.t-maze": "T 形迷宫",
  "task.t-maze.why": "每一步自己选择：起点的提示说出奖励在走廊尽头的哪一侧，只从奖励中学习",
  "look.task.t-maze":
    "提示只在起点看得到。找一找有什么见“上”走一边、见“下”走另一边，在整条走廊里保持不变，并在路口决定方向；输出显示四种走法各有多大可能。",
  "setting.corridor": "走廊长度",
  "setting.corridor.why": "从起点到路口要走几步",
  "setting.sensorNoise": "感官噪声",
  "setting.sensorNoise.why": "加在所见一切上的噪声的标准差",
  "metric.success": "成功率",
  "metric.success.unit": "的行走到达奖励",
  "metric.meanReturn": "回报",
  "metric.meanReturn.unit": "一次行走的奖励之和，最好是 4",
  "metric.episodeSteps": "步数",
  "metric.episodeSteps.unit": "每次行走",
  "metric.memorylessSuccess": "没有记忆",
  "metric.memorylessSuccess.unit": "的行走，最多如此",
  "reading.t-maze.start": "在起点，提示是 {cue}；走 {symbol}",
  "reading.t-maze.startWall": "在起点，提示是 {cue}；{symbol} 是墙：−0.1",
  "reading.t-maze.corridor": "在走廊第 {place} 格，共 {corridor} 格；走 {symbol}",
  "reading.t-maze.corridorWall": "在走廊第 {place} 格，共 {corridor} 格；{symbol} 是墙：−0.1",
  "reading.t-maze.junction": "在路口；走 {symbol}",
  "reading.t-maze.junctionWall": "在路口；{symbol} 是墙：−0.1",
  "reading.t-maze.found": "在路口走 {symbol}，正如提示所说：得到奖励 +4",
  "reading.t-maze.missed": "在路口走 {symbol}，可提示说的是 {cue}：−0.1",
  "reading.t-maze.after": "行走已经结束",
};
