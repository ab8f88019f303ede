/** Guided edits of the model `lru`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "ring",
    changes: [
      { find: "log(-0.5 * log(uniform 0.81..0.999))", replace: "log(-0.5 * log(uniform 0.01..0.25))" },
      { find: "evenly in a ring of radius 0.9 to 1,", replace: "evenly in a ring of radius 0.1 to 0.5," },
    ],
    en: {
      name: "Start with a small ring",
      expect:
        "Radius is 0.5 at most: Real part and Imaginary part are gone after a few steps. With 60 steps, temporal order stays at chance for the first 150 updates, where the original is right after 100.",
    },
    zh: {
      name: "从小圆环开始",
      expect:
        "“半径”最多 0.5：“实部”和“虚部”几步之后就没有了。60 步的时间顺序在最初 150 次更新里停在猜测水平，而原文 100 次就对了。",
    },
  },
  {
    id: "turning",
    changes: [{ find: "  phase = exp(turning)\n", replace: "  phase = 0 * exp(turning)\n" }],
    en: {
      name: "Let nothing turn",
      expect:
        "Real part and Imaginary part only fade, each by itself. Temporal order is learned nearly as soon: how much has faded tells first from second.",
    },
    zh: {
      name: "不再旋转",
      expect: "“实部”和“虚部”只会各自消退。时间顺序几乎一样早学会：消退了多少，就足以分出先后。",
    },
  },
  {
    id: "scale",
    changes: [{ find: "scale = sqrt(1 - square(radius))", replace: "scale = 1 + 0 * radius" }],
    en: {
      name: "Take in everything at full size",
      expect:
        "Without the scale a unit that fades slowly grows large: see the numbers beside Real part. Temporal order is learned as soon here.",
    },
    zh: {
      name: "全部原样写入",
      expect: "没有了尺度，消退慢的单元会变得很大：看“实部”旁的数。这里的时间顺序同样早学会。",
    },
  },
];
