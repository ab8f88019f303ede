/** Words of the page of a sweep. */

export interface PageWords {
  readonly lang: string;
  readonly title: string;
  readonly goal: (metric: string, bounds: string) => string;
  readonly noGoal: string;
  readonly above: (value: number) => string;
  readonly below: (value: number) => string;
  readonly counts: (runs: number, points: number, seconds: string) => string;
  readonly map: string;
  readonly mapLegend: string;
  readonly reached: string;
  readonly interval: string;
  readonly median: string;
  readonly remarks: string;
  readonly stopped: (update: number) => string;
  readonly diverged: (count: number) => string;
  readonly refused: (count: number) => string;
  readonly importance: string;
  readonly explains: (percent: string) => string;
  readonly notes: string;
  readonly machines: string;
  readonly open: (seed: number) => string;
}

export const english: PageWords = {
  lang: "en",
  title: "What a sweep found",
  goal: (metric, bounds) => `Goal: ${metric} ${bounds} on held-out episodes, at two looks running.`,
  noGoal: "No goal: each run was trained to the end.",
  above: (value) => `above ${value}`,
  below: (value) => `below ${value}`,
  counts: (runs, points, seconds) => `${runs} runs of ${points} points, ${seconds} s of training in all.`,
  map: "Map",
  mapLegend:
    "Colour and first line: seeds that came to the goal, of all. Second line: the update by which half of them had. ÷: runs diverged; ▪: stopped by halving.",
  reached: "came to the goal",
  interval: "95 % (Wilson)",
  median: "median update",
  remarks: "remarks",
  stopped: (update) => `stopped by halving at update ${update}`,
  diverged: (count) => `${count} diverged`,
  refused: (count) => `${count} could not be run`,
  importance: "Which knob matters",
  explains: (percent) => `explains ${percent} % of the differences between runs`,
  notes: "Left out",
  machines: "Seconds are of",
  open: (seed) => `seed ${seed}`,
};

export const chinese: PageWords = {
  lang: "zh-CN",
  title: "扫描的结果",
  goal: (metric, bounds) => `目标：在留出的序列上 ${metric} ${bounds}，连续两次检查都达到。`,
  noGoal: "没有目标：每次运行都训练到底。",
  above: (value) => `高于 ${value}`,
  below: (value) => `低于 ${value}`,
  counts: (runs, points, seconds) => `${points} 个点，${runs} 次运行，训练共 ${seconds} 秒。`,
  map: "图",
  mapLegend: "颜色和第一行：达到目标的种子数。第二行：一半种子达到目标时的更新。÷：有运行发散；▪：被减半法停止。",
  reached: "达到目标",
  interval: "95 %（Wilson）",
  median: "更新的中位数",
  remarks: "备注",
  stopped: (update) => `减半法在第 ${update} 次更新时停止`,
  diverged: (count) => `${count} 次发散`,
  refused: (count) => `${count} 次无法运行`,
  importance: "哪个旋钮重要",
  explains: (percent) => `解释了运行之间差异的 ${percent} %`,
  notes: "未计入",
  machines: "秒数来自",
  open: (seed) => `种子 ${seed}`,
};
