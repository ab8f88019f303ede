/** Guided edits of the model `mann-lrua`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "least",
    changes: [
      { find: "gate alpha = sigmoid(linear[head](ctrl))\n", replace: "" },
      {
        find: "# write where was read last, or over the slots that were used least: as many as there are heads\n",
        replace: "# write over the slots that were used least: as many as there are heads\n",
      },
      { find: "write ww = alpha * wr + (1 - alpha) * least_used", replace: "write ww = least_used + 0 * wr" },
    ],
    en: {
      name: "Always write to the least used",
      expect:
        "Write moves from slot to slot and never comes back to one that was read. Each example gets a slot of its own, until all are used.",
    },
    zh: {
      name: "总写到最少使用的位置",
      expect: "“写”一个位置接一个位置地走，不再回到刚读过的位置。每个样例各占一个位置，直到用完。",
    },
  },
  {
    id: "erase",
    changes: [
      { find: "# the least used slot is emptied first\nerased = rank[slot](usage) == 0\n", replace: "" },
      {
        find: "memory' = memory * (1 - erased) + sum[head](ww * row)",
        replace: "memory' = memory + sum[head](ww * row)",
      },
    ],
    en: {
      name: "Write without erasing",
      expect:
        "The least used slot keeps what it held, and the new row is added to it. Watch old rows shine through once every slot has been used.",
    },
    zh: {
      name: "只写不擦",
      expect: "最少使用的位置保留原有内容，新行加在上面。所有位置都用过之后，看旧行怎样透出来。",
    },
  },
  {
    id: "fade",
    changes: [{ find: "number fade = 0.95 in 0..1", replace: "number fade = 0.3 in 0..1" }],
    en: {
      name: "Forget quickly what was used",
      expect:
        "Usage fades within two or three steps, so that a slot counts as unused soon after it was written, and is written over sooner.",
    },
    zh: { name: "很快忘记用过什么", expect: "使用记录两三步就消退，写过的位置很快又算作没用过，更早被覆盖。" },
  },
];
