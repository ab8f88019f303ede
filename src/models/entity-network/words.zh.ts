/** 模型 `entity-network` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.entity-network": "循环实体网络",
  "model.entity-network.short": "EntNet",
  "model.entity-network.what": "每个人或物一个槽，逐句更新",

  "look.entity-network": "每个实体有一个槽。更新门显示哪句话改动了谁的槽；其余的保持原样。",

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
