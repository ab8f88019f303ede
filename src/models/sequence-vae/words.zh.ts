/** 模型 `sequence-vae` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.sequence-vae": "序列变分自编码器",
  "model.sequence-vae.short": "VAE",
  "model.sequence-vae.what": "把整个序列压成几个数，再由它们画出来",

  "look.sequence-vae":
    "转折处，整个序列被压进几个数——“编码”，再由它们说出来。如果散度降到 0，编码就不再被用了：解码器每个值都被告知（丢弃率 0）、又允许很大噪声时就会这样。",
  "look.sequence-vae.waves":
    "从标记（|）起，波形由“编码”的几个数画出。“散度”说明每个数说出多少：全为 0 时，比如坍缩时，“编码”没有用上。",

  "setting.latent": "编码维数",
  "setting.latent.why": "整个序列被压成几个数",
  "setting.weight": "散度权重",
  "setting.weight.why": "编码的散度算多重；0 就是普通自编码器",
  "setting.warm": "预热",
  "setting.warm.why": "散度权重从 0 长到满用多少次更新",
  "setting.free": "自由比特",
  "setting.free.why": "编码每一维免费的散度，防止坍缩",
  "setting.noise": "序列噪声",
  "setting.noise.why": "允许解码器的标准差；越小编码承载越多",

  "score.signal.begun": "已开始",
  "score.signal.summary": "概括",
  "score.signal.mean": "编码均值",
  "score.signal.divergence": "散度",
  "score.signal.kl": "损失项",
  "score.signal.saying": "重说阶段",
  "score.signal.turn": "转折",
  "score.signal.spread": "散布",
  "score.signal.drawn": "抽取",
  "score.signal.of_code": "此刻散度",
  "score.signal.start": "起始",
  "score.signal.below": "起始或状态",
  "score.axis.latent": "编码维",
  "score.axes.latent": "维",
  "metric.kl": "损失中的散度",
  "metric.kl.unit": "编码的 KL 散度按当前权重给损失增加的量",
};
