/** Guided edits of the model `ttt-linear`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "deep",
    changes: [
      { find: "size tap = 4 in 1..8\n", replace: "size tap = 4 in 1..8\nsize wide = 64 in 1..256\n" },
      { find: "network(view[head, key], memory, base", replace: "network(view[head, key], memory, second, base" },
      {
        find: "  raw = sum[key](view * memory) + base\n",
        replace: "  inside = gelu(sum[key](view * memory))\n  raw = sum[wide](inside * second) + base\n",
      },
      {
        find: "  state memory[head, key, value] = learned normal 0.02\n",
        replace:
          "  state memory[head, key, wide] = learned normal 0.02\n  state second[head, wide, value] = learned normal 0.02\n",
      },
      { find: "network(k, memory, base", replace: "network(k, memory, second, base" },
      {
        find: "  base' = base",
        replace: "  second' = second - pace * grad[second](error)\n  base' = base",
      },
      { find: "network(q, memory', base'", replace: "network(q, memory', second', base'" },
    ],
    en: {
      name: "Give the memory two layers (TTT-MLP)",
      expect:
        "The memory is now the paper's other one, a network with a hidden layer; its gradients need no new equation, grad finds them. On eight pairs it learns about as fast, and takes longer for each update.",
    },
    zh: {
      name: "让记忆有两层（TTT-MLP）",
      expect:
        "记忆变成论文的另一种：带一个隐藏层的网络；它的梯度不用写新方程，grad 会求出来。八对时学得差不多快，只是每次更新更慢。",
    },
  },
  {
    id: "way",
    changes: [
      {
        find: "  said = view@value + scale * layernorm[value](raw) + move\n",
        replace: "  said = scale * layernorm[value](raw) + move\n",
      },
    ],
    en: {
      name: "Take the way around out",
      expect:
        "What the memory says no longer contains the view itself, and Correction starts from the whole value. Eight pairs are learned about as fast without it.",
    },
    zh: {
      name: "去掉绕过记忆的通路",
      expect: "记忆所说的不再含有视图本身，“修正”从整个值开始。没有它，八对也学得差不多快。",
    },
  },
  {
    id: "rate",
    changes: [
      {
        find: "  gate rate = sigmoid(linear[head](normed))\n  pace = rate / count[key]()\n",
        replace: "  pace = 1 / count[key]()\n",
      },
    ],
    en: {
      name: "Learn from everything in full",
      expect:
        "Without its own Learning rate every step counts, also those that are no value. Eight pairs are still learned, but later: what is worth keeping is then told by Correction alone.",
    },
    zh: {
      name: "全部照单全收",
      expect:
        "没有自己的“学习率”，每一步都算数，连不是值的也算。八对仍能学会，但更晚：什么值得留下，只由“修正”说了算。",
    },
  },
];
