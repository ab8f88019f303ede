/** Guided edits of the model `kv-memory`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "same",
    changes: [{ find: "\nvalue = linear[width](x, weights: 0.3)", replace: "\nvalue = key + 0" }],
    en: {
      name: "One vector for key and value",
      expect: "What is compared is also what is given back. The key of a pair has to hold its answer too.",
    },
    zh: { name: "键与值用同一个向量", expect: "用来比较的就是要交回的：一对中的键还得装下它的答案。" },
  },
  {
    id: "alike",
    changes: [
      {
        find: "where(known, softmax[slot](where(known, score, -1e9)), 0)",
        replace: "known * normalise[slot](known + 1e-9)",
      },
    ],
    en: {
      name: "Look at every pair alike",
      expect: "Attention becomes even over all pairs stored so far, so that no question finds its own pair.",
    },
    zh: { name: "对每一对一视同仁", expect: "“注意力”均匀分布在已存的各对上，没有哪个问题能找到自己的那一对。" },
  },
  {
    id: "order",
    changes: [
      { find: "keys' = put[slot](keys, step, key)", replace: "keys' = push[slot](keys, key)" },
      { find: "values' = put[slot](values, step, value)", replace: "values' = push[slot](values, value)" },
    ],
    en: {
      name: "Keep the newest first",
      expect:
        "Pairs move on by one slot at every step instead of keeping theirs: Attention runs in diagonals. To a memory that is asked by likeness the order is nothing: expect the same curve, but for rounding.",
    },
    zh: {
      name: "新的放在最前",
      expect: "每一步各对后移一位，“注意力”成为斜线。对按相似度查找的记忆来说，次序无所谓：除了舍入，曲线应当相同。",
    },
  },
];
