/** 分析 `capacity` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "analysis.capacity": "容量",
  "analysis.capacity.what": "它一次能记住多少项？给它看的越来越多，每一项都问到",
  "analysis.capacity.grid.recall": "同时记住多少项时，答对多少",
  "analysis.capacity.grid.places": "按问的是哪一项（最先出现的、第二项……）看答对多少",
  "analysis.capacity.together": "同时记住若干项时答对的比例",
  "analysis.capacity.mean": "在未训练过的数量上平均 {share} %",
  "analysis.capacity.held":
    "它记得住 {most} 项：到此为止至少 90 % 的答案正确；到 {half} 项为止还有一半正确。训练时为 {from} 到 {to} 项，试到 {tried} 项。",
  "analysis.capacity.halfHeld":
    "它从未答对 90 %；到 {half} 项为止有一半的答案正确。训练时为 {from} 到 {to} 项，试到 {tried} 项。",
  "analysis.capacity.notHeld": "它一项也记不住：没有哪个项数能答对一半。训练时为 {from} 到 {to} 项，试到 {tried} 项。",
  "analysis.capacity.newest": "有 {held} 项时，它丢的是最早的：第一项答对 {first} %，最后一项答对 {last} %。",
  "analysis.capacity.oldest": "有 {held} 项时，它丢的是最新的：第一项答对 {first} %，最后一项答对 {last} %。",
  "analysis.capacity.line":
    "理论：读取 {signal} 时沿其轴 {axis} 求和，因此最多能区分 {size} 项，每个位置一项（Schlag、Irie 与 Schmidhuber 2021，第 4.1 节）。",
  "analysis.capacity.lines":
    "理论：读取 {signal} 时沿其轴 {axis} 求和，因此最多能区分 {size} 项，每个位置一项（Schlag、Irie 与 Schmidhuber 2021，第 4.1 节）；这样的记忆有 {copies} 个，共 {all} 项。",
  "analysis.capacity.everyStep": "{signal} 为 {size} 步各留一个位置：没有什么需要共用。",
  "analysis.capacity.noLine": "理论在这里给不出数字：没有哪个状态是沿某个轴求和来读取的。",
  "analysis.capacity.full": "超过 {most} 项就放不进它的记忆了：它是按这么多步建的。",

  "axis.held": "同时记住",
  "axis.place": "第几个出现",
  "axis.answers": "全部",

  "setting.mostHeld": "最多",
  "setting.mostHeld.why": "一次最多给看多少项；任务给不出那么多时就更少。",
  "setting.episodesEach": "每种集数",
  "setting.episodesEach.why": "每个项数用多少留出的集。越多越慢，也越准。",
};
