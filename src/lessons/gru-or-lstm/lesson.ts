/** GRU against LSTM: where they differ, and where they do not. Each claim holds with three seeds; what does not is not made. */
import type { Lesson, Option } from "../lesson.ts";

const training = "batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&seed=1&engine=wasm";
const pair = (unit: number, forget: number): string =>
  `v1&model=gru&unit=${unit}&layers=1&${training}&2.model=lstm&2.unit=${unit}&2.forget=${forget}&2.update=0&beside=1,2`;
const adding = `${pair(32, 1)}&task=adding&task.length=50`;
const parity = `${pair(16, 1)}&panel=report&task=parity&task.from=1&task.to=10&task.scored=every&task.beyond=4`;
const count = `${pair(16, 5)}&panel=report&task=anbn&task.from=1&task.to=10&task.beyond=2`;
const open = `${pair(16, 1)}&task=distractors`;

const error = (run: number) => ({ run, metric: "meanSquaredError" });
const longBits = (run: number) => ({ run, metric: "accuracyBeyond" });
const longWords = (run: number) => ({ run, metric: "wholeBeyond" });

/** One of them gets half as many again right as the other, or both get nearly all. */
function whoIsAhead(of: typeof longBits, replies: readonly Option["reply"][]): readonly Option[] {
  const [gru, lstm, neither] = replies;
  return [
    {
      say: { en: "The GRU", zh: "GRU" },
      holds: [{ of: of(0), above: { of: of(1), times: 1.5 } }],
      ...(gru && { reply: gru }),
    },
    {
      say: { en: "The LSTM", zh: "LSTM" },
      holds: [{ of: of(1), above: { of: of(0), times: 1.5 } }],
      ...(lstm && { reply: lstm }),
    },
    {
      say: { en: "Neither: both get nearly all right", zh: "不分上下：都几乎全对" },
      holds: [
        { of: of(0), above: 0.97 },
        { of: of(1), above: 0.97 },
      ],
      ...(neither && { reply: neither }),
    },
  ];
}

export const lesson: Lesson = {
  version: 1,
  id: "gru-or-lstm",
  title: { en: "GRU or LSTM?", zh: "GRU 还是 LSTM？" },
  what: {
    en: "Where the two differ, where they do not, and how to tell.",
    zh: "两者在哪里不同，在哪里相同，又怎样判断。",
  },
  minutes: 7,
  steps: [
    {
      id: "before",
      say: {
        en: "A counter with a forget gate got better when the gate’s bias (forget) started higher.",
        zh: "遗忘门的偏置（forget）起点调高之后，带遗忘门的计数器变好了。",
      },
      predict: {
        kind: "choice",
        ask: { en: "Why did that help?", zh: "为什么有用？" },
        options: [
          {
            say: { en: "The gate could no longer close", zh: "门再也关不上了" },
            reply: {
              en: "It could: the bias is only where training starts.",
              zh: "还能关：偏置只是训练的起点。",
            },
          },
          { say: { en: "f starts near 1, so little leaks", zh: "f 一开始接近 1，漏得少" }, isRight: true },
          {
            say: { en: "The network had more units", zh: "网络的单元更多了" },
            reply: { en: "Their number was the same.", zh: "单元数没有变。" },
          },
        ],
      },
      why: {
        en: "A GRU has no such gate, and no cell: z mixes old and new, h′ = (1 − z) · n + z · h. Three blocks of weights instead of four.",
        zh: "GRU 没有这个门，也没有细胞状态：z 混合新旧，h′ = (1 − z) · n + z · h。权重是三块，不是四块。",
      },
    },
    {
      id: "race",
      say: {
        en: "Adding two marked numbers out of 50, as before. GRU and LSTM, 32 units each, the same seed.",
        zh: "还是从 50 个数里把两个带标记的加起来。GRU 和 LSTM 各 32 个单元，同一个种子。",
      },
      open: adding,
      predict: {
        kind: "choice",
        ask: { en: "Whose error is smaller after 600 updates?", zh: "600 次更新后，谁的误差更小？" },
        options: [
          {
            say: { en: "The GRU’s, by more than half", zh: "GRU 的，小一半以上" },
            holds: [{ of: error(0), below: { of: error(1), times: 0.5 } }],
          },
          {
            say: { en: "The LSTM’s, by more than half", zh: "LSTM 的，小一半以上" },
            holds: [{ of: error(1), below: { of: error(0), times: 0.5 } }],
            reply: {
              en: "It has one gate more. But more to learn can also mean later.",
              zh: "它多一个门。但要学的多，也可能学得晚。",
            },
          },
          {
            say: { en: "Much the same", zh: "差不多" },
            holds: [
              { of: error(0), above: { of: error(1), times: 0.5 } },
              { of: error(1), above: { of: error(0), times: 0.5 } },
            ],
            reply: { en: "In the end, perhaps. This is early.", zh: "最后也许是。现在还早。" },
          },
        ],
      },
      updates: 600,
      see: {
        kind: "choice",
        ask: { en: "Has the GRU learnt it (an error below 0.02)?", zh: "GRU 学会了吗（误差低于 0.02）？" },
        options: [
          { say: { en: "Yes", zh: "学会了" }, holds: [{ of: error(0), below: 0.02 }] },
          {
            say: { en: "Not yet", zh: "还没有" },
            holds: [{ of: error(0), above: 0.02 }],
            reply: { en: "Read its squared error once more.", zh: "再读一遍它的平方误差。" },
          },
        ],
      },
      why: {
        en: "On this task the GRU is sooner with each of three seeds, and with a quarter fewer weights: 3425 against 4513.",
        zh: "在这个任务上，三个种子都是 GRU 先学会，权重还少四分之一：3425 对 4513。",
      },
    },
    {
      id: "later",
      say: {
        en: "We stopped early. Let both go on to 1500 updates.",
        zh: "刚才停得早。让两者都练到 1500 次更新。",
      },
      predict: {
        kind: "number",
        ask: {
          en: "The LSTM’s squared error then? A guess has 0.17.",
          zh: "那时 LSTM 的平方误差是多少？瞎猜是 0.17。",
        },
        of: error(1),
        from: 0,
        to: 0.2,
      },
      updates: 1500,
      see: {
        kind: "choice",
        ask: { en: "Who has learnt it now?", zh: "现在谁学会了？" },
        options: [
          {
            say: { en: "Only the GRU", zh: "只有 GRU" },
            holds: [
              { of: error(0), below: 0.02 },
              { of: error(1), above: 0.02 },
            ],
            reply: { en: "That was so at 600.", zh: "600 次时也许是这样。" },
          },
          {
            say: { en: "Both", zh: "都学会了" },
            holds: [
              { of: error(0), below: 0.02 },
              { of: error(1), below: 0.02 },
            ],
          },
        ],
      },
      why: {
        en: "Sooner is not better in the end. Who stops at 600 updates reports a winner that is none at 1500.",
        zh: "先学会不等于最后更好。停在 600 次的人，会报告一个到 1500 次就不存在的赢家。",
      },
    },
    {
      id: "same",
      say: {
        en: "Parity again: odd or even? Trained on up to 10 bits, asked for up to 40.",
        zh: "再来奇偶：1 的个数是奇是偶？训练时最多 10 位，考到 40 位。",
      },
      open: parity,
      predict: {
        kind: "choice",
        ask: { en: "Who is right more often beyond 10 bits?", zh: "超过 10 位后，谁答对得更多？" },
        options: whoIsAhead(longBits, [
          {
            en: "It was sooner at adding. That says little of another task.",
            zh: "它加法学得快，但这对别的任务说明不了什么。",
          },
          {
            en: "Its forget gate does help here. The GRU’s z can do the same.",
            zh: "遗忘门在这里确实有用，但 GRU 的 z 也能做到。",
          },
          undefined,
        ]),
      },
      updates: 300,
      why: {
        en: "To overwrite or to keep: z does it as well as f and i. No difference is a finding, too. Report measures it: “accuracy, longer”.",
        zh: "覆盖还是保留：z 和 f、i 做得一样好。没有差别，也是一个发现。“报告”可以测“超长正确率”。",
      },
    },
    {
      id: "count",
      say: {
        en: "Counting: n a, then n b. The LSTM starts with forget = 5, which made it a good counter.",
        zh: "计数：n 个 a，再 n 个 b。LSTM 从 forget = 5 开始，这让它成了好计数器。",
      },
      open: count,
      predict: {
        kind: "choice",
        ask: {
          en: "Who gets more of the words right that are longer than any in training?",
          zh: "比训练时更长的词，谁答对得更多？",
        },
        options: whoIsAhead(longWords, [
          {
            en: "Think of how large h can get in h′ = (1 − z) · n + z · h.",
            zh: "想想 h′ = (1 − z) · n + z · h 里，h 能有多大。",
          },
          undefined,
          { en: "Within the trained lengths, yes. Not beyond.", zh: "训练过的长度内是这样，再长就不是了。" },
        ]),
      },
      updates: 200,
      why: {
        en: "The GRU’s state is a weighted mean of values between −1 and 1: it cannot grow. The LSTM’s cell adds, and may count on. Report measures it: “fully correct, longer”.",
        zh: "GRU 的状态是 −1 与 1 之间的值的加权平均，长不大。LSTM 的细胞状态靠相加，可以一直数下去。“报告”可以测“超长完整答案”。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you: train both, note who is ahead, change the seed, train again. Is it the same one three times? Then take another task.",
        zh: "轮到你了：训练两者，记下谁领先；换个种子，再练。三次都是同一个吗？然后换个任务。",
      },
      open,
    },
  ],
  test: [
    {
      ask: { en: "How many blocks of weights has a GRU, and an LSTM?", zh: "GRU 和 LSTM 各有几块权重？" },
      options: [
        { en: "Three and four", zh: "三块和四块" },
        { en: "Four and three", zh: "四块和三块" },
        { en: "The same number", zh: "一样多" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "z is near 1 in h′ = (1 − z) · n + z · h. What happens?",
        zh: "h′ = (1 − z) · n + z · h 中 z 接近 1，会怎样？",
      },
      options: [
        { en: "The state is kept", zh: "状态保留" },
        { en: "The state is replaced", zh: "状态被替换" },
        { en: "The state doubles", zh: "状态翻倍" },
      ],
      right: 0,
    },
    {
      ask: { en: "Why can a GRU not count far in one unit?", zh: "GRU 为什么不能用一个单元数得很远？" },
      options: [
        { en: "It has no inputs", zh: "它没有输入" },
        { en: "Its state stays between −1 and 1", zh: "它的状态始终在 −1 与 1 之间" },
        { en: "It is trained with fewer updates", zh: "它的更新次数更少" },
      ],
      right: 1,
    },
    {
      ask: { en: "A is ahead of B after 600 updates. What follows?", zh: "600 次更新后 A 领先 B。能得出什么？" },
      options: [
        { en: "A learns sooner here", zh: "A 在这里学得更早" },
        { en: "A is better on every task", zh: "A 在所有任务上都更好" },
        { en: "B never learns it", zh: "B 永远学不会" },
      ],
      right: 0,
    },
    {
      ask: { en: "A beats B with one seed. What next?", zh: "A 用一个种子赢了 B。接下来？" },
      options: [
        { en: "Report it", zh: "就这样报告" },
        { en: "Try other seeds", zh: "换别的种子试" },
        { en: "Pick the seed where B wins", zh: "挑一个 B 赢的种子" },
      ],
      right: 1,
    },
    {
      ask: { en: "Two networks come out equal. What is that?", zh: "两个网络结果相同。这算什么？" },
      options: [
        { en: "A finding, and worth saying", zh: "一个发现，值得说出来" },
        { en: "A failed experiment", zh: "失败的实验" },
        { en: "A sign of a mistake", zh: "出了错的迹象" },
      ],
      right: 0,
    },
  ],
};
