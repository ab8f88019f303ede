/** Guided edits of the model `cnn-lstm`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "narrow",
    changes: [{ find: "(recent', once, twice, each: pixel)", replace: "(recent', each: pixel)" }],
    en: {
      name: "Kernels one place wide",
      expect:
        "A kernel sees the rows above a place and none of its neighbours: it finds upright strokes still, and no slanted ones. See by how much the curve falls behind.",
    },
    zh: {
      name: "卷积核只有一处宽",
      expect: "卷积核只看一处上方的几行，不看左右：竖笔还找得到，斜笔就不行了。看曲线落后多少。",
    },
  },
  {
    id: "pooled",
    changes: [{ find: "use lstm(maps)", replace: "amount strongest = max[pixel](maps)\nuse lstm(strongest)" }],
    en: {
      name: "Only the strongest place counts",
      expect:
        "The LSTM hears how strongly each kernel answered, and not where. It needs far fewer weights; see which digits are mixed up now.",
    },
    zh: {
      name: "只算最强的一处",
      expect: "LSTM 只听到每个卷积核响应多强，听不到在哪里。权重少得多；看现在哪些数字会混淆。",
    },
  },
  {
    id: "untied",
    changes: [
      { find: "linear[channel](recent', once, twice, each: pixel)", replace: "linear[pixel, channel](recent')" },
    ],
    en: {
      name: "Kernels of its own for every place",
      expect:
        "Nothing is shared any more, so there are many more weights, and what is learned at one place has to be learned anew at the next.",
    },
    zh: { name: "每处各用自己的卷积核", expect: "不再共享，权重多得多；在一处学到的，换一处要重新学。" },
  },
];
