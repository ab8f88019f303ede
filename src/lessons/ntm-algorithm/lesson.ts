/** A Neural Turing Machine learns to copy: a head that walks, and what that is worth on longer episodes. */
import type { Check, Lesson } from "../lesson.ts";

const training = "batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&seed=1&engine=wasm";
const task = "task=copy&task.bits=4&task.from=1&task.to=6";
const ntm = (slots: number): string =>
  `v1&model=ntm&unit=32&slot=${slots}&width=8&head=1&controller=lstm&order=read-first&${task}&${training}`;
const lstm = "2.model=lstm&2.unit=64&2.update=0&beside=1,2";
/** Six patterns, looked at where the fourth is written. */
const walk = `${ntm(16)}&with=from:6,to:6&step=3&pin=ww`;
/** After 1501 updates, every episode has ten patterns. */
const longer = `${ntm(16)}&changes=1501:task.to:10,1501:task.from:10&${lstm}`;

const wrong = (run: number) => ({ run, metric: "wrongBits" });
const standsAt = (time: number, slot: number): Check => ({
  of: { signal: "ww", axis: "slot", at: { time } },
  above: slot - 0.5,
  below: slot + 0.5,
});

export const lesson: Lesson = {
  version: 1,
  id: "ntm-algorithm",
  title: { en: "An NTM learns an algorithm", zh: "NTM 学会一个算法" },
  what: {
    en: "How a head that walks over slots copies, and why it goes on where the sequence is longer.",
    zh: "在槽上行走的头怎样复制，序列变长时为什么还行。",
  },
  minutes: 7,
  steps: [
    {
      id: "before",
      say: {
        en: "Attention kept the state of every step and chose among them.",
        zh: "注意力留下每一步的状态，再从中挑选。",
      },
      predict: {
        kind: "choice",
        ask: {
          en: "A sequence is twice as long. What does that cost attention?",
          zh: "序列长一倍，注意力要付出什么？",
        },
        options: [
          { say: { en: "Twice the memory", zh: "两倍的记忆" }, isRight: true },
          {
            say: { en: "Nothing: it has one row of numbers", zh: "没有代价：它只有一行数" },
            reply: { en: "That is an LSTM without attention.", zh: "那是没有注意力的 LSTM。" },
          },
          {
            say: { en: "Twice the weights", zh: "两倍的权重" },
            reply: { en: "The weights are the same at every step.", zh: "每一步用的都是同样的权重。" },
          },
        ],
      },
      why: {
        en: "A Neural Turing Machine has a fixed number of slots, and has to learn where to put what: beside its LSTM, one head writes into the slots at each step, another reads.",
        zh: "神经图灵机的槽数固定，要自己学会把什么放在哪里：LSTM 旁边，一个头每步往槽里写，另一个头读。",
      },
    },
    {
      id: "race",
      say: {
        en: "Copy: see up to six patterns of four bits, then say them again in order. Left an NTM, right an LSTM with twice as many units.",
        zh: "复制：看最多六个 4 位的图案，再按顺序说出来。左边是 NTM，右边是单元多一倍的 LSTM。",
      },
      open: `${ntm(16)}&${lstm}`,
      predict: {
        kind: "choice",
        ask: { en: "Which has fewer wrong bits after 1500 updates?", zh: "1500 次更新后，谁的错误位更少？" },
        options: [
          {
            say: { en: "The NTM", zh: "NTM" },
            holds: [{ of: wrong(0), below: { of: wrong(1) } }],
          },
          {
            say: { en: "The LSTM", zh: "LSTM" },
            holds: [{ of: wrong(1), below: { of: wrong(0) } }],
            reply: {
              en: "More units help it, but all six patterns still share one row.",
              zh: "单元多有帮助，可是六个图案还是挤在一行里。",
            },
          },
        ],
      },
      updates: 1500,
      see: {
        kind: "choice",
        ask: { en: "How many bits of a sequence does the LSTM still get wrong?", zh: "LSTM 每个序列还错几位？" },
        options: [
          {
            say: { en: "Less than half a bit", zh: "不到半位" },
            holds: [{ of: wrong(1), below: 0.5 }],
            reply: { en: "That is the NTM. Look at the second curve.", zh: "那是 NTM。看第二条曲线。" },
          },
          { say: { en: "One or more", zh: "一位或更多" }, holds: [{ of: wrong(1), above: 1 }] },
        ],
      },
      why: {
        en: "The NTM puts every pattern into a slot of its own. The LSTM has to pack all of them into one row and unpack them again.",
        zh: "NTM 把每个图案放进各自的槽。LSTM 要把它们全压进一行，再取出来。",
      },
    },
    {
      id: "walk",
      say: {
        en: "The same NTM from its start, and an episode of six patterns. Its write head begins at slot 0. It can move by one slot per step, either way; 0 and 15 are neighbours.",
        zh: "同一个 NTM 从头训练，看一段六个图案。写头从 0 号槽开始，每步可往任一边走一格；0 和 15 相邻。",
      },
      open: walk,
      predict: {
        kind: "place",
        ask: {
          en: "Once it is trained: on which slot does the write head stand at step 3, when the fourth pattern comes?",
          zh: "训练好以后，第 3 步（第四个图案来时），写头站在哪个槽？",
        },
        of: { signal: "ww", axis: "slot", at: { time: 3 } },
      },
      updates: 1500,
      see: {
        kind: "choice",
        ask: { en: "How does the write head go through the first four steps?", zh: "前四步里，写头怎样走？" },
        options: [
          {
            say: { en: "It stays on one slot", zh: "停在一个槽上" },
            holds: [standsAt(1, 0), standsAt(2, 0), standsAt(3, 0)],
            reply: {
              en: "Then each pattern would fall on the last. Look at Write.",
              zh: "那样图案会叠在一起。看“写”。",
            },
          },
          {
            say: { en: "One slot per step, always the same way", zh: "每步一格，方向不变" },
            holds: [standsAt(1, 15), standsAt(2, 14), standsAt(3, 13)],
          },
        ],
      },
      why: {
        en: "It walks: write, one slot on, write. When the patterns are over, the read head walks the same way. Nobody told it: this is an algorithm, found by training.",
        zh: "它在走：写，走一格，再写。图案完了，读头沿同一条路走。没人教它：这是训练找到的算法。",
      },
    },
    {
      id: "longer",
      say: {
        en: "Trained on one to six patterns for 1501 updates. Then comes one update with ten patterns, 40 bits, and ten are asked for.",
        zh: "先用一到六个图案训练 1501 次，然后只用十个图案（40 位）更新一次，就考十个。",
      },
      open: longer,
      predict: {
        kind: "number",
        ask: { en: "How many of the 40 bits does the LSTM get wrong?", zh: "40 位里，LSTM 错几位？" },
        of: wrong(1),
        from: 0,
        to: 40,
      },
      updates: 1502,
      see: {
        kind: "choice",
        ask: { en: "And the NTM?", zh: "那么 NTM 呢？" },
        options: [
          { say: { en: "Fewer than two", zh: "不到两位" }, holds: [{ of: wrong(0), below: 2 }] },
          {
            say: { en: "About as many as the LSTM", zh: "和 LSTM 差不多" },
            holds: [{ of: wrong(0), above: { of: wrong(1), times: 0.7 } }],
            reply: { en: "Look at the first curve at its very end.", zh: "看第一条曲线的最末端。" },
          },
        ],
      },
      why: {
        en: "“One slot on” is right at step 10 as at step 2, as long as there are slots. What the LSTM learned was for six patterns: 20 wrong bits of 40 would be guessing.",
        zh: "“走一格”在第 10 步和第 2 步一样对，只要还有槽。LSTM 学的只够六个图案；40 位里错 20 位就是瞎猜。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you. This NTM has four slots for six patterns. Change the slots, train up to 1500 updates, and look at Write.",
        zh: "轮到你了。这个 NTM 只有四个槽，却有六个图案。改槽数，训练到 1500 次，看“写”。",
      },
      open: ntm(4),
      touch: ["slot"],
      goal: {
        say: { en: "Fewer than 0.1 wrong bits", zh: "错误位少于 0.1" },
        check: { of: { metric: "wrongBits" }, below: 0.1 },
      },
    },
  ],
  test: [
    {
      ask: { en: "What does an NTM have that an LSTM has not?", zh: "NTM 有什么是 LSTM 没有的？" },
      options: [
        { en: "Gates", zh: "门" },
        { en: "Slots, and heads that write and read them", zh: "槽，以及读写它们的头" },
        { en: "Units", zh: "单元" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "Six patterns are to be copied. What keeps them apart in an NTM?",
        zh: "要复制六个图案。NTM 靠什么把它们分开？",
      },
      options: [
        { en: "Each lies in a slot of its own", zh: "每个各占一个槽" },
        { en: "Each has a gate of its own", zh: "每个各有一个门" },
        { en: "Each changes the weights", zh: "每个都改变权重" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "The write head stands on slot 9, then 8, then 7. Where is it next, in all likelihood?",
        zh: "写头先后在 9、8、7 号槽。下一步最可能在哪里？",
      },
      options: [
        { en: "9", zh: "9" },
        { en: "6", zh: "6" },
        { en: "Anywhere", zh: "任何地方" },
      ],
      right: 1,
    },
    {
      ask: { en: "What must the read head do to say the patterns in order?", zh: "要按顺序说出图案，读头该怎么走？" },
      options: [
        { en: "Stay on the last slot that was written", zh: "停在最后写的槽" },
        { en: "Walk from the last slot to the first", zh: "从最后的槽走到最先的槽" },
        { en: "Start where the first was written and walk the same way", zh: "从最先写的槽出发，走同一条路" },
      ],
      right: 2,
    },
    {
      ask: {
        en: "A network copies up to six patterns rightly, and ten wrongly. What is true?",
        zh: "一个网络能对地复制六个图案，十个就错。哪句对？",
      },
      options: [
        { en: "It has not found a rule that goes on", zh: "它没找到能延续下去的规则" },
        { en: "Ten patterns can not be copied", zh: "十个图案无法复制" },
        { en: "It was trained too long", zh: "训练得太久了" },
      ],
      right: 0,
    },
    {
      ask: { en: "An NTM walks one slot per step over eight slots, round and round. Twelve patterns come. What happens?", zh: "NTM 每步一格，在八个槽上绕圈走。来了十二个图案，会怎样？" }, // prettier-ignore
      options: [
        { en: "It gets more slots", zh: "槽会变多" },
        { en: "The first are written over", zh: "最先的会被覆盖" },
        { en: "It stops", zh: "它停下来" },
      ],
      right: 1,
    },
  ],
};
