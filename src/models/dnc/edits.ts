/** Guided edits of the model `dnc`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "content",
    changes: [
      { find: "size from = slot\nsize way = 3\n", replace: "" },
      { find: "state usage[slot], link[slot, from], precedence[slot]", replace: "state usage[slot]" },
      {
        find: "# which slot was written after which: link[slot, from]\namount link' = offdiagonal[slot, from]((1 - ww' - ww'@from) * link + ww' * precedence@from)\namount precedence' = (1 - sum[slot](ww')) * precedence + ww'\n\n",
        replace: "",
      },
      { find: "# where to read: what was written before, what is like the key, what was written after\n", replace: "" },
      {
        find: "attention backward = sum[slot](link' * wr)@slot\nattention forward = sum[from](link' * wr@from)\nattention mode = softmax[way](linear[head, way](ctrl))\n",
        replace: "",
      },
      {
        find: "at[way](mode, 0) * backward + at[way](mode, 1) * read_content + at[way](mode, 2) * forward",
        replace: "read_content + 0",
      },
    ],
    en: {
      name: "Find by content only",
      expect:
        "Without links and modes a read head cannot follow the order of writing. Copy needs just that: see whether Read still finds its way.",
    },
    zh: {
      name: "只按内容寻找",
      expect: "没有时间链接和读的方式，读头无法沿写入的次序走。复制正需要这个：看“读”还找不找得到路。",
    },
  },
  {
    id: "allocation",
    changes: [
      { find: "taken = 0.000001 + 0.999999 * usage'\nattention free_slot = allocation[slot](taken)\n", replace: "" },
      { find: "# where to write: to a free slot, or to one that is like the key\n", replace: "" },
      { find: "gate allocate = sigmoid(linear[](ctrl))\n", replace: "" },
      { find: "(allocate * free_slot + (1 - allocate) * write_content)", replace: "write_content" },
    ],
    en: {
      name: "Write by content only",
      expect:
        "No slot is looked for because it is free. Memory starts equal everywhere, so Write spreads over slots instead of taking one.",
    },
    zh: {
      name: "只按内容写",
      expect: "不再因为空闲而选一个位置。记忆开始时处处相同，“写”散开在各位置上，而不是占住一个。",
    },
  },
  {
    id: "free",
    changes: [
      {
        find: "# which slots are free: what was written is in use, what a read head lets go of is not\ngate free = sigmoid(linear[head](ctrl))\ngate retention = product[head](1 - free * wr)\n",
        replace: "# which slots are free: what was written is in use, forever\n",
      },
      { find: "(usage + written - usage * written) * retention", replace: "usage + written - usage * written" },
    ],
    en: {
      name: "Never let go",
      expect:
        "A slot that was written stays in use, read or not: Usage only fills up. Once all slots are full there is no free one left.",
    },
    zh: {
      name: "从不放手",
      expect: "写过的位置一直算在用，无论读没读过：“使用量”只会变满。全满之后就没有空闲的位置了。",
    },
  },
];
