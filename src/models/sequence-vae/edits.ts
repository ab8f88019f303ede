/** Guided edits of the model `sequence-vae`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "certain",
    changes: [{ find: "drawn = mean + exp(0.5 * spread) * normal[latent]()", replace: "drawn = mean + 0" }],
    en: {
      name: "Remove the noise",
      expect:
        "The code is its mean, without a draw. Nothing blurs the code any more, so neighbouring codes no longer need to say neighbouring things.",
    },
    zh: {
      name: "去掉噪声",
      expect: "编码就是它的均值，不再抽样。没有什么再让编码变模糊，相邻的编码也就不必说出相近的内容。",
    },
  },
  {
    id: "unpulled",
    changes: [
      {
        find: "# the loss is the mean of squares over half of the episode, a Gaussian's −log likelihood times 2 · noise² / that half\nloss kl = weight * min(1, update / warm) * 2 * square(noise) / (0.5 * count[time]()) * sum[latent](max(divergence', free))\n",
        replace: "",
      },
      {
        find: "number weight = 1 in 0..10\nnumber warm = 1000 in 1..100000\nnumber free = 0 in 0..4\nnumber noise = 0.1 in 0.01..1\n",
        replace: "",
      },
    ],
    en: {
      name: "Let the code go where it likes",
      expect:
        "Without the divergence in the loss nothing pulls the code towards a standard normal: Divergence grows, and a random code decodes to nothing known.",
    },
    zh: {
      name: "让编码自由游走",
      expect: "损失中没有了散度，没有什么把编码拉向标准正态：“散度”变大，随机的编码解不出见过的东西。",
    },
  },
  {
    id: "sudden",
    changes: [
      { find: "number warm = 1000 in 1..100000\n", replace: "" },
      { find: "weight * min(1, update / warm) * 2", replace: "weight * 2" },
    ],
    en: {
      name: "Pull from the start",
      expect:
        "The divergence counts in full from the first update on. See whether it falls to near 0 and stays there: the decoder then does without the code.",
    },
    zh: {
      name: "一开始就拉紧",
      expect: "散度从第一次更新起就全部计入。看它会不会降到接近 0 并停在那里：那时解码器就不用编码了。",
    },
  },
];
