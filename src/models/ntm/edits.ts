/** Guided edits of the model `ntm`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "order",
    changes: [{ find: "option order = read-first | write-first", replace: "option order = write-first | read-first" }],
    en: {
      name: "Write before reading",
      expect:
        "The read head sees what is written at the same step. It sounds like more, yet Copy is learned later: of three runs the original's were all without error after 1,500 updates, and one of these after 2,000.",
    },
    zh: {
      name: "先写后读",
      expect:
        "读头能看到同一步写下的内容。听起来更多，复制却学得更晚：各跑三次，原文都在 1500 次更新后不再出错，这里只有一次在 2000 次更新后做到。",
    },
  },
  {
    id: "content",
    changes: [
      { find: "  gate    blend   = sigmoid(linear[head](ctrl))\n", replace: "" },
      { find: "  move    = softmax[offset](linear[head, offset](ctrl))\n", replace: "" },
      { find: "  attention gated   = blend * content + (1 - blend) * before\n", replace: "" },
      { find: "  attention shifted = rotate[slot](gated, move)\n", replace: "" },
      { find: "power(shifted, sharp)", replace: "power(content, sharp)" },
    ],
    en: {
      name: "Find by content only",
      expect:
        "A head cannot move to the next slot any more, so the two diagonals do not form. Expect Copy to keep four to six wrong bits where the original has none.",
    },
    zh: {
      name: "只按内容寻找",
      expect: "读写头再也不能移到下一个位置，两条对角线不会出现。原文已不出错时，复制仍会错四到六位。",
    },
  },
  {
    id: "erase",
    changes: [
      { find: "gate   erase = sigmoid(linear[head, width](ctrl))\n", replace: "" },
      {
        find: "memory' = memory * product[head](1 - ww' * erase) + sum[head](ww' * add)",
        replace: "memory' = memory + sum[head](ww' * add)",
      },
    ],
    en: {
      name: "Write without erasing",
      expect:
        "What is in a slot stays there and the new is added. Copy writes each slot once and needs no erasing: expect it to be learned as soon, or sooner.",
    },
    zh: {
      name: "只写不擦",
      expect: "位置里原有的内容留着，新的加上去。复制任务每个位置只写一次，不需要擦除：应当一样早甚至更早学会。",
    },
  },
];
