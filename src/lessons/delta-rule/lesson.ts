/** Pairs in one matrix: what adding loses, what the delta rule overwrites, and what attention can never let go of. */
import type { Check, Lesson } from "../lesson.ts";

/** The text of linear attention after its guided edit "Keep every step", packed; a test says when it is stale. */
export const keepingEveryStep =
  "hVQ7b9swEN75Kz44Q6RYcW0nMdoA6tStRYaim-GBkc4RYYqUSUq2--sLPhQngduud9_j7njHVtckIYUibm65c6Sc0AqTHyGC18iEdbwjg8kvw5XdatOSseCG8PPpyU4KfOeu4UZ3upfaghy4nBVYzpdzdoVeSbEjuIYQZB7BYRttHCqtBi17b1Hg0IiqgbD4RtLxJ3LXtgBXNUxrlTYtnmmrDYF41aDjxjFmxW9Cr4RDibslhML9bLZ8WMVEQ7xGiRBfzGb3MbqjE0osVim6SuGBy54uJYRSZFBidZ8SD4tlzEh-CpnR4C6GHe9QYkR_ZuzqUr_QA5kwE8mtg1Bd7yyrSMqEGijzXVNdwFBFyuW4_YpWHKlm8P3zFjsyiuTa8a4IY9ighCdxifls-cAQ8ShhheyTHqawfetJmywK4Ga0yBmpmjFqn6muAzEuxzqoZ8ecMet4tUu9H4RrYJ0h3qLEyGJAcirHt0v8CM0ZA6zjjpLtmwYYUuwaJbreNrHOGCuSbs6A4x7l3yZ1HQC7_wGGfwJ8jeJFUY39eQx-pQq_QpvsuM_PkN1lyO4NZPgICRu3yY5D8LqC0q4R6sVfgN-NgxH-_B69lA13EAgWegsayJzgREvWUedneXodqYevfarAuZTk9j4RC2AIlDhvFwB-L062gBcvEJqI9PegGBthg4f5Q1dkLUrU2q3DFPZFNMjxCXZvXFbpXqVc7knEjRThkg4NGcr6zulkEdqbYpEXmBe4XdAXTzj_VFJrP3qrt67lx0R6LWI6Sr95Bq7sIXiFG4h4L3IzthheoxV1Lf13kJZ7-v4OokiofSB1YdEj3wOEsqL2Si8k-yyphD9lk0VymEH08fNN1h8co0w6z_Bj_O22dO-63iV25qE5-wM"; // prettier-ignore

const sizes = "unit=32&head=1&value=16&inner=32&layer=1&tap=4";
const training = "batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&seed=1&engine=wasm";
const beside = "2.update=0&beside=1,2";

/** Sixteen pairs, then every key once; at first four of them, which is sooner learnt. */
const pairs = (key: number): string =>
  `v1&model=linear-attention&key=${key}&${sizes}&task=associative&task.keys=16&task.values=16&task.pairs=16&changes=1:task.pairs:4,300:task.pairs:16&${training}`;

/**
 * {"phases": [show "old": six keys a–f, each with a value 1–6; show "new": three of these keys, each with a value; marker "?"; six
 * times: show a key among the old, answer with its value in "new", or else in "old"]}
 */
const renewed =
  "task=custom&task.given=rules&task.rules=packed:rdBNjsIwDIbhu7xrb_q7yIaDoC7CEKjUNCkNpRpVvfuoFSAkYBF1tpY_P7YntO1qfTBX1B6NcED4QTgiGIQTQoKQImQIOUKBUFIJXa2DCaj9RKj9iJpwujUovF0GWOPO1xpVCo35Dd-NSrhpO6yzvnHzLG-MM-MLk_0b0-q-MT2KHR_US_KCJoJuvTvfj17j2oVxiU_406O_H6xZP2W9b4buvvzS_Sys-Y93XtJIMd0sZpFitlnMI8V8s1hEisVmsYwUyzixmv8A"; // prettier-ignore
const twice = (model: string): string => `v1&model=${model}&key=8&${sizes}&${renewed}&${training}`;

const deltanet = "2.model=deltanet&2.key=8&2.unit=32&2.head=1&2.value=16&2.inner=32&2.layer=1&2.tap=4";

const accuracy = (run: number) => ({ run, metric: "accuracy" });
const hasLearnt = (run: number): Check => ({ of: accuracy(run), above: 0.95 });
const hasNot = (run: number): Check => ({ of: accuracy(run), below: 0.9 });

export const lesson: Lesson = {
  version: 1,
  id: "delta-rule",
  title: { en: "From linear attention to the delta rule", zh: "从线性注意力到 delta 规则" },
  what: {
    en: "What one matrix can hold, how a write can correct it, and what attention keeps for good.",
    zh: "一个矩阵装得下什么，怎样写才能更正，注意力又永远留着什么。",
  },
  minutes: 7,
  steps: [
    {
      id: "before",
      say: {
        en: "In the lesson before, a network named drawings of classes it had never been trained on.",
        zh: "上一课里，网络认出了训练中从没见过的类的图画。",
      },
      predict: {
        kind: "choice",
        ask: { en: "Where was what the first drawing of a class taught?", zh: "一个类的第一张图教会的东西存在哪里？" },
        options: [
          {
            say: { en: "In the weights", zh: "在权重里" },
            reply: {
              en: "They stay as they are while an episode goes by: they only say how to compare.",
              zh: "一段序列里权重不变，它们只决定怎样比较。",
            },
          },
          {
            say: { en: "In a memory, which each episode begins anew", zh: "在记忆里，每段序列重新开始" },
            isRight: true,
          },
          {
            say: { en: "In the loss", zh: "在损失里" },
            reply: { en: "The loss is known in training only.", zh: "损失只在训练时才有。" },
          },
        ],
      },
      why: {
        en: "Today’s memories hold pairs: a key and its value. Linear attention adds all pairs into one matrix, key times value. Attention, as in a transformer, keeps each pair by itself.",
        zh: "今天的记忆装的是“键—值”对。线性注意力把所有对加进同一个矩阵（键乘值）；Transformer 的注意力让每一对各自留着。",
      },
    },
    {
      id: "matrix",
      say: {
        en: "Sixteen keys, each with a value, then each key is asked. First: one matrix, with keys of 8 numbers. Second: the same network, which keeps every step instead.",
        zh: "十六个键，各带一个值，然后逐个提问。第一个：一个矩阵，键有 8 个数。第二个：同样的网络，但保留每一步。",
      },
      open: `${pairs(8)}&2.cell=${keepingEveryStep}&${beside}`,
      predict: {
        kind: "choice",
        ask: { en: "Who gets nearly all (0.95) right after 450 updates?", zh: "450 次更新后，谁几乎全对（0.95）？" },
        options: [
          {
            say: { en: "Both", zh: "都是" },
            holds: [hasLearnt(0), hasLearnt(1)],
            reply: {
              en: "Sixteen pairs, and room for eight directions that do not touch: some must mix.",
              zh: "十六对，而互不相碰的方向只有八个：总有些会混在一起。",
            },
          },
          {
            say: { en: "Only the one that keeps every step", zh: "只有保留每一步的" },
            holds: [hasNot(0), hasLearnt(1)],
          },
          {
            say: { en: "Only the matrix", zh: "只有矩阵" },
            holds: [hasLearnt(0), hasNot(1)],
            reply: { en: "Nothing is lost where every step is kept.", zh: "每一步都留着，什么也不会丢。" },
          },
        ],
      },
      updates: 450,
      see: {
        kind: "choice",
        ask: { en: "And the matrix: which share does it get right?", zh: "那么矩阵答对多少？" },
        options: [
          {
            say: { en: "A guess: 1 of 16", zh: "瞎猜的水平：1/16" },
            holds: [{ of: accuracy(0), below: 0.2 }],
            reply: { en: "It is far above that.", zh: "远高于此。" },
          },
          {
            say: { en: "Between 0.6 and 0.9", zh: "0.6 到 0.9 之间" },
            holds: [{ of: accuracy(0), above: 0.6 }, hasNot(0)],
          },
        ],
      },
      why: {
        en: "Eight numbers give eight keys that do not disturb each other. The other eight lie between them, and bring back a mixture. Attention has room for each, but that room grows with every step.",
        zh: "8 个数只容得下 8 个互不干扰的键，另外 8 个夹在中间，取回的是混合。注意力给每一对都留位置，但位置随每一步增长。",
      },
    },
    {
      id: "renewed",
      say: {
        en: "Six keys get a value; then three of them come again with a new one, and that counts. First linear attention, second DeltaNet: before it writes, it takes away what the key brings back.",
        zh: "六个键各得一个值，然后其中三个带着新值再来，以新值为准。第一个：线性注意力。第二个：DeltaNet，写之前先减去这个键已取回的内容。",
      },
      open: `${twice("linear-attention")}&${deltanet}&${beside}`,
      predict: {
        kind: "choice",
        ask: { en: "Who gets nearly all (0.95) right after 600 updates?", zh: "600 次更新后，谁几乎全对（0.95）？" },
        options: [
          {
            say: { en: "Both: six keys fit into 8", zh: "都是：六个键装得进 8" },
            holds: [hasLearnt(0), hasLearnt(1)],
            reply: {
              en: "They fit. But what lies at a key that was written twice?",
              zh: "装得进。可写过两次的键上是什么？",
            },
          },
          { say: { en: "Only DeltaNet", zh: "只有 DeltaNet" }, holds: [hasNot(0), hasLearnt(1)] },
          {
            say: { en: "Neither", zh: "都不是" },
            holds: [hasNot(0), hasNot(1)],
            reply: { en: "Look at the second curve.", zh: "看第二条曲线。" },
          },
        ],
      },
      updates: 600,
      see: {
        kind: "choice",
        ask: { en: "How far does linear attention get?", zh: "线性注意力能到多少？" },
        options: [
          {
            say: { en: "A guess: about 0.17", zh: "瞎猜的水平：约 0.17" },
            holds: [{ of: accuracy(0), below: 0.4 }],
            reply: { en: "It knows more than that.", zh: "它知道得比这多。" },
          },
          {
            say: { en: "Between 0.6 and 0.9", zh: "0.6 到 0.9 之间" },
            holds: [{ of: accuracy(0), above: 0.6 }, hasNot(0)],
          },
        ],
      },
      why: {
        en: "Old value + new value is neither. The delta rule writes the correction only, new − old: afterwards the key brings back the new value alone. Equations call it correction.",
        zh: "旧值加新值，两个都不是。delta 规则只写更正量，新 − 旧：之后这个键只取回新值。方程里叫 correction。",
      },
    },
    {
      id: "keeps-all",
      say: {
        en: "The network that keeps every step made no mistake with sixteen pairs. The same task as just now for it: three of six keys come again.",
        zh: "保留每一步的网络，十六对一个没错。现在给它刚才的任务：六个键里有三个再来一次。",
      },
      open: `${twice("linear-attention")}&cell=${keepingEveryStep}&pin=look`,
      predict: {
        kind: "number",
        ask: {
          en: "Its accuracy after 600 updates? A guess has about 0.17.",
          zh: "600 次更新后它的准确率？瞎猜约 0.17。",
        },
        of: accuracy(0),
        from: 0,
        to: 1,
      },
      updates: 600,
      see: {
        kind: "choice",
        ask: {
          en: "Does it do as well as DeltaNet, which got above 0.95?",
          zh: "它有 DeltaNet 那样好（0.95 以上）吗？",
        },
        options: [
          {
            say: { en: "Yes", zh: "有" },
            holds: [hasLearnt(0)],
            reply: { en: "Read its accuracy once more.", zh: "再读一遍它的准确率。" },
          },
          { say: { en: "No, it stays below 0.9", zh: "没有，低于 0.9" }, holds: [hasNot(0)] },
        ],
      },
      why: {
        en: "It keeps old value and new under the same key, and nothing here tells it which came later. A transformer is given positions for that. To keep all is not to know what still holds.",
        zh: "同一个键下，旧值新值它都留着，却没有什么告诉它哪个更晚。为此 Transformer 要加位置。全留着，不等于知道什么还算数。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you: sixteen pairs and one matrix, with keys of 4 numbers. How long must a key be? Then take another model: which of them needs less?",
        zh: "轮到你了：十六对，一个矩阵，键只有 4 个数。键要多长才够？再换一个模型：谁需要的更少？",
      },
      open: pairs(4),
      goal: {
        say: { en: "An accuracy above 0.9 with 16 pairs", zh: "16 对时准确率高于 0.9" },
        check: { of: { metric: "accuracy" }, above: 0.9 },
      },
    },
  ],
  test: [
    {
      ask: { en: "What does linear attention do with a new pair?", zh: "新的一对来了，线性注意力怎么做？" },
      options: [
        { en: "It adds key times value to one matrix", zh: "把键乘值加进同一个矩阵" },
        { en: "It puts it into an empty slot", zh: "放进一个空槽" },
        { en: "It changes the weights", zh: "改变权重" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "A matrix has keys of 8 numbers, and 20 pairs come. What happens to the answers?",
        zh: "矩阵的键有 8 个数，来了 20 对。回答会怎样？",
      },
      options: [
        { en: "All stay exact", zh: "全都准确" },
        { en: "Some become mixtures", zh: "有些成了混合" },
        { en: "The matrix grows", zh: "矩阵变大" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "Key b brings back 3. Now b comes with 5. What does the delta rule add at b?",
        zh: "键 b 取回 3。现在 b 带着 5 来了。delta 规则在 b 处加多少？",
      },
      options: [
        { en: "5", zh: "5" },
        { en: "2", zh: "2" },
        { en: "8", zh: "8" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "The same, but with adding only. What does b bring back then?",
        zh: "同样的情况，但只会相加。b 取回什么？",
      },
      options: [
        { en: "3 + 5, a mixture", zh: "3 + 5，混合" },
        { en: "5", zh: "5" },
        { en: "3", zh: "3" },
      ],
      right: 0,
    },
    {
      ask: { en: "What does attention pay for keeping every pair?", zh: "注意力保留每一对，代价是什么？" },
      options: [
        { en: "Its memory grows with the sequence", zh: "记忆随序列变长" },
        { en: "It confuses different keys", zh: "会弄混不同的键" },
        { en: "Nothing", zh: "没有代价" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "A phone number changes. Which memory needs to be told the order of what it saw?",
        zh: "电话号码换了。哪种记忆需要知道先后次序？",
      },
      options: [
        { en: "One that keeps both numbers", zh: "两个号码都留着的" },
        { en: "One that overwrites the old", zh: "覆盖旧号码的" },
        { en: "Both", zh: "都需要" },
      ],
      right: 0,
    },
  ],
};
