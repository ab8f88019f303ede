/** An LSTM that may look back at every state of its past: where it looks, and what that is worth. */
import type { Check, Lesson } from "../lesson.ts";

/** The text of the LSTM with attention after its guided edit "Look at everything alike", packed; a test says when it is stale. */
export const lookingAlike =
  "dZJPT9wwEMXv_hRPiwSbJWzJtvQPUg6lVU9QVaI3xGFEhsRKMg7xeJet-PCVnWxRDxw9_s3zmzfuXcUdOq_9GamyqHWCxfXt7xvsrDZ4Lbotj7DqMZDXhRlo4BGLH2PwOpJaqbs9bhs3Kr7-67kdSDys4CeHkTpck9SBasZNfNZKvcjxncR2oQUrqFvn2JwXn8wRgnS2ZWjDSE9dYteQYkcejy5IhdpxlFaXGOFnhVcecqhzOSg9ex2c1Dl-NdTjGDckYuN5c15cGOPtH0YQqyjx8UPEi_X6othMFztbaYMS7zfzTbH5bNyQxvIPbmSUqJziBVRVVu2WjTmCOG2s1LA-5bUbbcziErzlcQ-vpAz3OE_lo2Pa-xxOGDFOtT3HIcxERuQu1vLk8z5Hy3s_V5LB-5n0zHKXGGOC57TQ5XOe6lkM40HH7gA8hWimRGeFabybhJaRyIx9PEyXxjNAXIOw9yjhQ3-gJ41VMpThHfzTqMsHF0QPRJYZ7jwb4AhX1FQkFHJ8axyOccVSWzcvAhhopB7buRMlxI09dThfF28a2GIFJWlmJ6eTk8ywVKYVtxOUCIO6lNb9MqaaGeqjQ9Qx7xK9leX0ZYrMvH70zrkW5QStZivW8yw0aZ-i4LMvmYn5nszGpvvUvUqry4xp-a2go93YOQQ9KHP8CpOhlveZiRr_I7FyQCYZ44IOQecnkva09ZPM_AU"; // prettier-ignore

const training =
  "task=copy&task.bits=4&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&seed=1&engine=wasm";
const attention = `v1&model=lstm-attention&unit=32&width=16&${training}`;
const lstm = `v1&model=lstm&unit=32&${training}`;
const beside = "2.update=0&beside=1,2";
/** Six patterns; the second answer is wanted at step 8. */
const secondAnswer = `${attention}&with=from:6,to:6&step=8&pin=look`;

const wrong = (run: number) => ({ run, metric: "wrongBits" });
const looksAt = (time: number, past: number): Check => ({
  of: { signal: "look", axis: "past", at: { time } },
  above: past - 0.5,
  below: past + 0.5,
});

export const lesson: Lesson = {
  version: 1,
  id: "attention",
  title: { en: "Attention as memory", zh: "注意力就是记忆" },
  what: {
    en: "How a network keeps every state of its past and chooses the one it needs.",
    zh: "网络怎样留住过去的每个状态，再挑出要用的那一个。",
  },
  minutes: 6,
  steps: [
    {
      id: "before",
      say: {
        en: "GRU and LSTM came out much alike on most tasks of the lesson before.",
        zh: "上一课里，GRU 和 LSTM 在多数任务上差不多。",
      },
      predict: {
        kind: "choice",
        ask: {
          en: "Either has read eight patterns. Where are they?",
          zh: "它们之一读完八个图案。这些图案在哪里？",
        },
        options: [
          { say: { en: "All together in one row of numbers", zh: "全在同一行数里" }, isRight: true },
          {
            say: { en: "Each in a place of its own", zh: "各有各的位置" },
            reply: {
              en: "That is what comes today. A GRU or an LSTM has one row, whatever the length.",
              zh: "今天讲的正是这个。GRU 和 LSTM 不管多长都只有一行。",
            },
          },
          {
            say: { en: "In the gates", zh: "在门里" },
            reply: { en: "Gates only say what goes in and out.", zh: "门只决定什么进、什么出。" },
          },
        ],
      },
      why: {
        en: "One row of a fixed size gets crowded. Attention puts nothing into it: it keeps the state of every step, and at each step a softmax says how much of which one is read.",
        zh: "一行数大小固定，会拥挤。注意力不往里塞：它留下每一步的状态，每步用 softmax 决定各读多少。",
      },
    },
    {
      id: "race",
      say: {
        en: "Copy: see up to eight patterns of four bits, then say them again in order. First an LSTM with 32 units, second the same with attention over its past.",
        zh: "复制：看最多八个 4 位图案，再按顺序说出来。第一个：32 个单元的 LSTM。第二个：同样的 LSTM，加上对过去的注意力。",
      },
      open: `${lstm}&2.model=lstm-attention&2.unit=32&2.width=16&${beside}`,
      predict: {
        kind: "choice",
        ask: { en: "How many bits of 32 are wrong after 600 updates?", zh: "600 次更新后，32 位里错几位？" },
        options: [
          {
            say: { en: "Much the same for both", zh: "两者差不多" },
            holds: [
              { of: wrong(1), above: { of: wrong(0), times: 0.5 } },
              { of: wrong(0), above: { of: wrong(1), times: 0.5 } },
            ],
            reply: {
              en: "Their LSTMs are the same. But one of them need not carry all eight patterns.",
              zh: "它们的 LSTM 一样，但其中一个不必一直带着八个图案。",
            },
          },
          {
            say: { en: "With attention fewer than half as many", zh: "有注意力的少一半以上" },
            holds: [{ of: wrong(1), below: { of: wrong(0), times: 0.5 } }],
          },
          {
            say: { en: "With attention more than twice as many", zh: "有注意力的多一倍以上" },
            holds: [{ of: wrong(1), above: { of: wrong(0), times: 2 } }],
            reply: { en: "More parts can learn later. Not here.", zh: "部件多可能学得晚，这里不是。" },
          },
        ],
      },
      updates: 600,
      see: {
        kind: "choice",
        ask: {
          en: "How many does the LSTM alone get wrong? Guessing has 16.",
          zh: "单独的 LSTM 错几位？瞎猜是 16 位。",
        },
        options: [
          {
            say: { en: "Fewer than 4", zh: "不到 4 位" },
            holds: [{ of: wrong(0), below: 4 }],
            reply: { en: "That is the other curve.", zh: "那是另一条曲线。" },
          },
          {
            say: { en: "7 to 12", zh: "7 到 12 位" },
            holds: [
              { of: wrong(0), above: 7 },
              { of: wrong(0), below: 12 },
            ],
          },
        ],
      },
      why: {
        en: "Better than guessing, and not enough: 32 bits in 32 units, kept over 8 steps and more. With attention a pattern waits where it was seen until it is looked at.",
        zh: "比瞎猜好，但不够：32 位要挤进 32 个单元，还要留住 8 步以上。有了注意力，图案就在原地等着被看。",
      },
    },
    {
      id: "where",
      say: {
        en: "The one with attention from its start, and six patterns: they come at steps 0 to 5, the sign to answer at step 6, the answers at steps 7 to 12.",
        zh: "有注意力的网络从头来，六个图案：第 0 到 5 步出现，第 6 步是作答信号，第 7 到 12 步作答。",
      },
      open: secondAnswer,
      predict: {
        kind: "place",
        ask: {
          en: "Trained, at which step of the past does it look most at step 8, where it says the second pattern?",
          zh: "训练好后，第 8 步（说第二个图案）时，它最看过去的哪一步？",
        },
        of: { signal: "look", axis: "past", at: { time: 8 } },
      },
      updates: 600,
      see: {
        kind: "choice",
        ask: { en: "How does the look go on from step 7 to step 10?", zh: "从第 7 步到第 10 步，目光怎样移动？" },
        options: [
          {
            say: { en: "It stays", zh: "停着不动" },
            holds: [looksAt(7, 2), looksAt(9, 2), looksAt(10, 2)],
            reply: { en: "Look at Attention, row by row.", zh: "一行一行看“注意力”。" },
          },
          {
            say: { en: "One step on each time: 1, 2, 3, 4", zh: "每次往后一步：1、2、3、4" },
            holds: [looksAt(7, 1), looksAt(8, 2), looksAt(9, 3), looksAt(10, 4)],
          },
          {
            say: { en: "Backwards: 4, 3, 2, 1", zh: "往回走：4、3、2、1" },
            holds: [looksAt(7, 4), looksAt(8, 3), looksAt(9, 2), looksAt(10, 1)],
            reply: { en: "That would say them in reverse.", zh: "那样就倒着说了。" },
          },
        ],
      },
      why: {
        en: "It goes through its past in order, and nobody told it. Why step 2 and not 1, where the second pattern came? What is kept are states: the one of step 2 has read that pattern, too. At rest it looks at 0.",
        zh: "它按次序走过自己的过去，没人教它。为什么是第 2 步，而不是第二个图案出现的第 1 步？留下的是状态：第 2 步的状态也读过它。闲时它看第 0 步。",
      },
    },
    {
      id: "alike",
      say: {
        en: "One change: the second network sees the whole past, too, but cannot choose. It reads the mean of all states.",
        zh: "只改一处：第二个网络也看得到全部过去，但不能挑选，只读所有状态的平均。",
      },
      open: `${attention}&2.cell=${lookingAlike}&${beside}`,
      predict: {
        kind: "choice",
        ask: { en: "How many bits does the second get wrong, beside the first?", zh: "与第一个相比，第二个错多少位？" },
        options: [
          {
            say: { en: "Hardly more: it sees the same", zh: "多不了：看到的一样" },
            holds: [{ of: wrong(1), below: { of: wrong(0), times: 1.5 } }],
            reply: { en: "Mix all colours, and then ask for the red.", zh: "把所有颜色混在一起，再要回红色试试。" },
          },
          {
            say: { en: "More than twice as many", zh: "多一倍以上" },
            holds: [{ of: wrong(1), above: { of: wrong(0), times: 2 } }],
          },
        ],
      },
      updates: 600,
      see: {
        kind: "choice",
        ask: {
          en: "Is it closer to the LSTM alone, which got 7 to 12 wrong?",
          zh: "它更接近单独的 LSTM（错 7 到 12 位）吗？",
        },
        options: [
          {
            say: { en: "Yes", zh: "是" },
            holds: [
              { of: wrong(1), above: 6.5 },
              { of: wrong(1), below: 12 },
            ],
          },
          {
            say: { en: "No, it is well below", zh: "不，低得多" },
            holds: [{ of: wrong(1), below: 5 }],
            reply: { en: "Read the second curve.", zh: "读第二条曲线。" },
          },
        ],
      },
      why: {
        en: "Keeping is half of a memory. The other half is finding: without a choice the past is one grey mixture.",
        zh: "留住只是记忆的一半，另一半是找到：不能挑选，过去就是一片灰。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you: an LSTM with 32 units, up to eight patterns. Get the wrong bits below 4 within 600 updates. More units? Another model? Write down what you expect first.",
        zh: "轮到你了：32 个单元的 LSTM，最多八个图案。600 次更新内让错误位少于 4。加单元？换模型？先写下你的预测。",
      },
      open: lstm,
      goal: {
        say: { en: "Fewer than 4 wrong bits", zh: "错误位少于 4" },
        check: { of: { metric: "wrongBits" }, below: 4 },
      },
    },
  ],
  test: [
    {
      ask: { en: "What does attention keep?", zh: "注意力留下什么？" },
      options: [
        { en: "The state of every step", zh: "每一步的状态" },
        { en: "The last state only", zh: "只有最后的状态" },
        { en: "The right answers", zh: "正确答案" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "The weights of a look are 0.9, 0.1, 0. What is read?",
        zh: "一次注视的权重是 0.9、0.1、0。读到什么？",
      },
      options: [
        { en: "Mostly the first state", zh: "主要是第一个状态" },
        { en: "All three alike", zh: "三个一样多" },
        { en: "Nothing", zh: "什么也没有" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "A sequence is twice as long. What becomes of the memory of attention, and of an LSTM?",
        zh: "序列长一倍。注意力的记忆和 LSTM 的记忆各会怎样？",
      },
      options: [
        { en: "Both double", zh: "都加倍" },
        { en: "That of attention doubles, that of the LSTM stays", zh: "注意力的加倍，LSTM 的不变" },
        { en: "Both stay", zh: "都不变" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "A network says a sequence backwards. How does its look go?",
        zh: "网络倒着说一个序列。目光怎样移动？",
      },
      options: [
        { en: "From the first step to the last", zh: "从第一步到最后一步" },
        { en: "From the last step to the first", zh: "从最后一步到第一步" },
        { en: "It stays at one step", zh: "停在一步上" },
      ],
      right: 1,
    },
    {
      ask: { en: "All weights of a look are equal. What is read?", zh: "一次注视的权重全相等。读到什么？" },
      options: [
        { en: "The mean of the past", zh: "过去的平均" },
        { en: "The newest state", zh: "最新的状态" },
        { en: "The most important state", zh: "最重要的状态" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "A network looks most at the step after the one with the pattern. Can it still be right?",
        zh: "网络最看图案后面的那一步。还可能答对吗？",
      },
      options: [
        { en: "Yes: that state has read the pattern, too", zh: "可能：那个状态也读过图案" },
        { en: "No: it has missed it", zh: "不可能：错过了" },
        { en: "Only by guessing", zh: "只能靠猜" },
      ],
      right: 0,
    },
  ],
};
