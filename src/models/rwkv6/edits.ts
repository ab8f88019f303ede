/** Guided edits of the model `rwkv6`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "shift",
    changes: [{ find: "joined = now + (before - now) * (share + lean)", replace: "joined = now + 0" }],
    en: {
      name: "Leave the token shift out",
      expect:
        "Nothing sees two steps at once, so one layer cannot join a key and the value after it. Associative recall stays near 25 %, where the original is right after some 200 updates.",
    },
    zh: {
      name: "去掉 token 移位",
      expect:
        "没有什么能同时看到两步，一层就无法把键和其后的值连起来。联想停在 25% 左右，而原文约 200 次更新后就对了。",
    },
  },
  {
    id: "decay",
    changes: [
      { find: "  xf = ddlerp(normed, prior, both)\n", replace: "" },
      {
        find: "  thin = tanh(linear[low](xf))\n  fade = linear[head, key](thin, bias: -6..-1)\n",
        replace: "  param fade[head, key] = -6..-1\n",
      },
    ],
    en: {
      name: "Let every key fade at a fixed rate",
      expect:
        "This is the decay of Eagle (RWKV-5): the rows of the forget gate keep their colour over all steps. Associative recall is learned as soon, since nothing has to be let go of.",
    },
    zh: {
      name: "让每个键以固定速度消退",
      expect: "这是 Eagle（RWKV-5）的衰减：遗忘门的每一行在所有步上颜色不变。联想同样快就学会，因为没有什么需要放手。",
    },
  },
  {
    id: "bonus",
    changes: [
      { find: "  param u[head, key] = 0.3\n", replace: "" },
      { find: "(memory + u * k * v)", replace: "memory" },
      {
        find: "# u is how much the present counts in the answer, before it is stored; then every key fades by its own f",
        replace: "# the answer comes of what was stored before; then every key fades by its own f",
      },
    ],
    en: {
      name: "Answer from the past alone",
      expect:
        "Without u the answer at a step hears nothing of that step. Associative recall is learned as soon: what is asked for was stored before.",
    },
    zh: {
      name: "只用过去来回答",
      expect: "没有 u，一步的回答听不到这一步本身。联想同样快就学会：要找的是先前存下的。",
    },
  },
];
