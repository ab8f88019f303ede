/** Guided edits of the model `prototype`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "latest",
    changes: [
      { find: "total' = total + label * last", replace: "total' = (1 - label) * total + label * last" },
      { find: "count_of' = count_of + abs(label)", replace: "count_of' = max(count_of, abs(label))" },
    ],
    en: {
      name: "Remember the latest example only",
      expect:
        "A prototype is one picture, the last of its class, instead of the mean. The more examples there are, the more the mean was worth.",
    },
    zh: { name: "只记住最近的样例", expect: "原型是该类的最后一张图，而不是平均。样例越多，平均就越有价值。" },
  },
  {
    id: "angle",
    changes: [
      { find: "sum[width](square(embedding - prototype))", replace: "20 * (1 - cosine[width](embedding, prototype))" },
    ],
    en: {
      name: "Compare by angle",
      expect: "How long an embedding is no longer counts, only its direction. Distance now lies between 0 and 40.",
    },
    zh: { name: "按角度比较", expect: "嵌入有多长不再算数，只看方向。“距离”在 0 与 40 之间。" },
  },
  {
    id: "flat",
    changes: [
      { find: "size unit = 128 in 1..512\n", replace: "" },
      { find: "first = relu(linear[unit](image))\nsecond = relu(linear[unit](first))\n", replace: "" },
      { find: "linear[width](second)", replace: "linear[width](image)" },
    ],
    en: {
      name: "Compare through one layer",
      expect: "The picture is mapped once, without a bend. Distances are then those of the pixels, weighted.",
    },
    zh: { name: "只经过一层来比较", expect: "图片只做一次线性映射，没有弯折。距离就是像素的加权距离。" },
  },
];
