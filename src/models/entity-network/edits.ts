/** Guided edits of the model `entity-network`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "ungated",
    changes: [
      {
        find: "# who is meant: what the slot holds, or whose slot it is\ngate update_gate = sigmoid(sum[width](sentence * held) + sum[width](sentence * key))\n",
        replace: "",
      },
      { find: "held + update_gate * candidate", replace: "held + candidate" },
    ],
    en: {
      name: "Update every entity",
      expect:
        "Each sentence is written into all slots. Slots that should keep still no longer do: see the rows of Memory change together.",
    },
    zh: { name: "更新每一个实体", expect: "每句话都写进所有位置，本该不动的位置也在变：看“记忆”各行一起变化。" },
  },
  {
    id: "nameless",
    changes: [
      { find: "; one learned key per entity", replace: "" },
      { find: "param key[entity, width] = normal 0.3\n", replace: "" },
      {
        find: "# before anything is told, a slot holds its key\nheld = where(step, memory, key)",
        replace: "held = memory + 0",
      },
      { find: " + sum[width](sentence * key))", replace: ")" },
      { find: "whose = linear[width](key, each: entity)\n", replace: "" },
      { find: "total = own + whose + told", replace: "total = own + told" },
    ],
    en: {
      name: "Take the names from the slots",
      expect: "Nothing tells the slots apart any more: all rows of Memory stay the same, and Attention is even.",
    },
    zh: { name: "去掉各位置的名字", expect: "再没有什么能区分这些位置：“记忆”各行始终相同，“注意力”均匀分布。" },
  },
  {
    id: "unnormed",
    changes: [{ find: "memory' = grown / (norm[width](grown) + 1e-8)", replace: "memory' = grown + 0" }],
    en: {
      name: "Let the slots grow",
      expect:
        "Without the norm a slot that is written often becomes long, and a long row can win the attention by its length alone. Watch the colours of Memory deepen.",
    },
    zh: {
      name: "任由位置变大",
      expect: "不再归一化，写得多的行越来越长，而一行只凭长度就可能赢得注意力。看“记忆”的颜色变深。",
    },
  },
];
