/** 模型 `entity-network` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.entity-network": "循环实体网络",
  "model.entity-network.short": "EntNet",
  "model.entity-network.what": "每个人或物一个槽，逐句更新",

  "look.entity-network": "每个实体有一个槽。更新门显示哪句话改动了谁的槽；其余的保持原样。",
  "look.entity-network.story":
    "每个人有自己的槽：提到同一个人时，更新门总打开相同的槽（比较字母相同的列）。到提问时，“注意力”读那个人的槽。",

  "setting.entity": "实体数",
  "setting.entity.why": "槽的数目，每个说到的事物一个",

  "score.signal.sentence": "句子",
  "score.signal.focus": "注意力",
  "score.signal.found": "找到的",
  "score.signal.update_gate": "更新门",
  "score.signal.candidate": "候选",
  "score.signal.heard": "听到",
  "score.signal.own": "来自槽",
  "score.signal.whose": "来自键",
  "score.signal.told": "来自句子",
  "score.signal.grown": "归一化前",
  "score.axis.entity": "实体",
  "score.axes.entity": "实体",
};
