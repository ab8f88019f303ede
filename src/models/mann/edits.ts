/** Guided edits of the model `mann`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "equal",
    changes: [{ find: "state memory[slot, width] = learned normal 0.1", replace: "state memory[slot, width] = 0.1" }],
    en: {
      name: "Start with equal slots",
      expect:
        "From equal slots equal scores, from equal scores equal writes: the slots stay equal forever and the read weights stay even. Learning cannot break it.",
    },
    zh: {
      name: "从相同的位置开始",
      expect: "位置相同，得分就相同；得分相同，写入就相同：各位置永远一样，读的权重始终均匀。学习也打破不了。",
    },
  },
  {
    id: "erase",
    changes: [{ find: "option erase = off | on", replace: "option erase = on | off" }],
    en: {
      name: "Erase before adding",
      expect:
        "What is written can now take the place of what was there, instead of lying on top of it. Compare how strong the colours of Memory become.",
    },
    zh: { name: "先擦后加", expect: "写入的内容可以取代原有的，而不是叠在上面。比较“记忆”的颜色各有多深。" },
  },
  {
    id: "gate",
    changes: [{ find: "option gate = off | on", replace: "option gate = on | off" }],
    en: {
      name: "Decide how much to write",
      expect:
        "A gate in front of the write weights: at a step that brings nothing it can close. Watch its stave at the pauses of the task.",
    },
    zh: { name: "决定写多少", expect: "在写权重前面加一个门：没有新内容的那一步可以关上。在任务停顿处看它的那一行。" },
  },
];
