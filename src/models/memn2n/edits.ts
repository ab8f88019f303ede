/** Guided edits of the model `memn2n`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "ageless",
    changes: [
      { find: "param age[stage, sentence, width] = normal 0.1\n", replace: "" },
      { find: "at[stage](story, hop) + at[stage](age, hop)", replace: "at[stage](story, hop)" },
      { find: "at[stage](story, hop + 1) + at[stage](age, hop + 1)", replace: "at[stage](story, hop + 1)" },
    ],
    en: {
      name: "Forget how old a sentence is",
      expect:
        "Two sentences with the same words are now the same, whichever came last. Questions about where somebody is now become guesses between places.",
    },
    zh: { name: "忘掉句子的新旧", expect: "词相同的两句话不再有先后之分。“某人现在在哪里”变成在几个地点之间猜。" },
  },
  {
    id: "alike",
    changes: [{ find: "softmax[sentence](where(known, score, -1e9))", replace: "normalise[sentence](known + 1e-9)" }],
    en: {
      name: "Look at every sentence alike",
      expect:
        "Attention becomes even over all that was told, at every hop: the answer is what the whole story mentions most.",
    },
    zh: { name: "对每句话一视同仁", expect: "每一跳的“注意力”都均匀分布：答案只是整个故事里提到最多的东西。" },
  },
  {
    id: "replace",
    changes: [{ find: "signed u' = u + response", replace: "signed u' = response + 0" }],
    en: {
      name: "Let the answer replace the question",
      expect:
        "At the next hop only what was found is asked with; the question itself is gone. Watch whether Attention still comes to the right sentence.",
    },
    zh: {
      name: "让找到的取代问题",
      expect: "下一跳只用找到的内容去问，问题本身不见了。看“注意力”还能不能落到正确的句子上。",
    },
  },
];
