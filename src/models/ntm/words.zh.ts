/** 模型 `ntm` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.ntm": "神经图灵机（NTM）",
  "model.ntm.short": "NTM",
  "model.ntm.what": "带槽位记忆的控制器：读写头按内容或按移动找到位置",

  "look.ntm": "读写头说的是哪里，“记忆”说的是什么。找一找在哪一步“读”回到“写”去过的槽。",
  "look.ntm.copy": "学会之后：图案输入时，“写”沿着槽逐个移动；到标记（|）时，“读”回到“写”开始的地方，走同样的路。",
  "look.ntm.recall":
    "是谁在记？如果“写”为符号选定了槽，标记（|）之后“读”又回到那里，就是记忆在记；如果两者一直分散，就是控制器在记。",
  "look.ntm.adding":
    "看读写头在标记（+）处的动作。如果“写”和“读”与遇到其他数时一样，记忆里就没有存数：答案的依据在控制器里。",
  "look.ntm.text": "每个字符移动一个槽的头只是在数步；在某些字符处跳动的头才是在查找。“读”是哪一种？",
  "look.ntm.repeat-copy":
    "“写”和“读”停在少数几个槽，很少分明：这里 LSTM 承担了不少。从第二轮起，同一个数字带来几乎相同的一列“隐状态”。",
  "look.ntm.associative-recall":
    "各项出现时，“写”一个槽一个槽地前进，“读”是散开的。问号之后，“读”变得分明：它找到了被问的那一项。",
  "look.ntm.custom": "符号出现时，看“写”是否一个槽一个槽地走；标记之后，看“读”是否走同样的路。要说两遍，就得折回一次。",

  "setting.order": "顺序",
  "setting.order.why": "先读记忆还是先写记忆",
  "option.read-first": "先读",
  "option.write-first": "先写",

  "score.signal.w": "权重",
  "score.signal.content": "按内容",
  "score.signal.gated": "混合",
  "score.signal.shifted": "移位",
  "score.signal.blend": "混合系数",
  "score.signal.move": "移动",
  "score.signal.sharp": "锐度",
  "score.axis.offset": "偏移",
  "score.axes.offset": "个偏移",
};
