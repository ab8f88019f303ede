/** Guided edits of the model `deltanet`. */
import type { Edit } from "../edit.ts";
import { withoutConvolution } from "../without-convolution.ts";

export const edits: readonly Edit[] = [
  {
    id: "add",
    changes: [
      {
        find: "  # the delta rule: what the key brought so far is replaced by the value, as far as beta says\n",
        replace: "",
      },
      { find: "  recalled = sum[key](k * memory)\n  signed correction = v - recalled\n", replace: "" },
      { find: "memory' = memory + k * (beta * correction)", replace: "memory' = memory + k * (beta * v)" },
      { find: "  erased = beta * k * recalled\n", replace: "" },
    ],
    en: {
      name: "Add, do not replace",
      expect:
        "The delta rule is gone: a key that comes again adds its new value to the old one. Compare with linear attention.",
    },
    zh: { name: "只加，不替换", expect: "没有了 delta 规则：同一个键再次出现时，新值加在旧值上。与线性注意力比较。" },
  },
  {
    id: "full",
    changes: [
      { find: "  gate beta = sigmoid(linear[head](normed))\n", replace: "" },
      { find: "k * (beta * correction)", replace: "k * correction" },
      { find: "erased = beta * k * recalled", replace: "erased = k * recalled" },
      { find: "added = beta * k * v", replace: "added = k * v" },
    ],
    en: {
      name: "Write at full strength",
      expect: "Every write replaces all that its key held. One wrong write costs the old value: watch Correction.",
    },
    zh: { name: "写就写满", expect: "每次写入都替换该键的全部内容。写错一次就丢掉旧值：看“修正”。" },
  },
  withoutConvolution,
];
