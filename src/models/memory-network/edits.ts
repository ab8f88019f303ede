/** Guided edits of the model `memory-network`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "internal",
    changes: [
      { find: "use lstm(x, seen) as encoder[unit]", replace: "use lstm(x) as encoder[unit]" },
      { find: "use lstm(encoder, seen') as decoder[unit]", replace: "use lstm(encoder) as decoder[unit]" },
      { find: "output linear(decoder, seen')", replace: "output linear(decoder)" },
    ],
    en: {
      name: "Leave the external memory out",
      expect:
        "Encoder and decoder are two LSTMs, one above the other. The external memory is still written, but nothing reads it: see how much it did.",
    },
    zh: {
      name: "不用外部记忆",
      expect: "编码器和解码器成为上下两层 LSTM。外部记忆照写，却没有人读：看它原来起了多大作用。",
    },
  },
  {
    id: "gate",
    changes: [
      { find: "gate write_gate = sigmoid(linear[](encoder))\n", replace: "" },
      { find: "kept = write_gate * write_attention", replace: "kept = write_attention + 0" },
    ],
    en: {
      name: "Write at every step",
      expect: "Without its gate the memory takes something in at every step. Watch what came early be written over.",
    },
    zh: { name: "每一步都写", expect: "没有了写门，记忆在每一步都收进东西。看早先的内容怎样被覆盖。" },
  },
  {
    id: "keys",
    changes: [{ find: "keys' = keys * (1 - kept) + kept * before", replace: "keys' = keys * (1 - kept) + kept * key" }],
    en: {
      name: "Pair each input with itself",
      expect:
        "The key is now what comes at the same step, no longer what came before: asked with a symbol, the external memory gives back that symbol, not what followed it.",
    },
    zh: {
      name: "把每个输入与自己配对",
      expect: "键成为同一步的内容，不再是前一步的：拿一个符号去问，外部记忆交回的还是它自己，而不是跟在后面的那个。",
    },
  },
];
