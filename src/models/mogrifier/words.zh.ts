/** 模型 `mogrifier` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.mogrifier": "Mogrifier LSTM",
  "model.mogrifier.short": "Mogrifier",
  "model.mogrifier.what": "输入与状态先轮流缩放对方、然后才读入的 LSTM",

  "look.mogrifier":
    "缩放为 0.5 时数值不变，1 时加倍，0 时去掉。“听到”是透过之前内容看到的输入：同一个符号，前面不同，听到的就不同。",
  "look.mogrifier.text": "多数缩放接近 1。“输入的最后缩放”降下来的地方，字符的那一部分听不到；“细胞状态”逐字加深。",

  "setting.turn": "轮数",
  "setting.turn.why": "输入与状态互相缩放几次；此后输入再缩放一次",
  "score.signal.xm": "缩放后的输入",
  "score.signal.hm": "缩放后的状态",
  "score.signal.xscale": "输入的缩放",
  "score.signal.hscale": "状态的缩放",
  "score.signal.lastscale": "输入的最后缩放",
  "score.axis.turn": "轮",
  "score.axes.turn": "轮",
};
