/** The forget gate: a counter must not forget, what turns over must. */
import type { Lesson } from "../lesson.ts";

/** The text of the LSTM after its guided edit "Remove the forget gate", packed; a test says when it is stale. */
export const withoutForgetting =
  "nZNPb9QwEMXv_hRPrdTd0FAloQV1q5w4gBCc2hOIgzeZxBaxJ7IdSlf74ZGdXe12hUTVmzVv_Hvzxzbc0oDBB4Ozr2x7eMUuvA3kDAwZdk9nYpQjuZ18n-SHKH-b5RyfuVGOdCCHC9w3yuhWTWtyOcrb2w_iHEERehkIHRppCIMM5Fb4RM7nxxdwgY-TMdr6HFVRFHfQwWOtpQd3KFf4whvq-FE3mxzfpSOzltFyCv4X_Y6GVVHeCOH1hjBZHVDj_TW0RXl1dVNWgseg2WIkGhUPhBrcddiC7V4a5BM5jxoltqiwxTshfIi1qx-R-DNHMx-E0N0RqY4Q4Dx1dTqH2MwqjcDDE6WBNDQMd-nEUxinME_IE_kUtPQItiSAUTppMOrZFjWKQ5CfBRMB0KjhdW9Yt8tBW5Juzlr-yaEyXGLUeIMmE4hpllr0qBGkVf9Ij1nNAjUaXCLe6w9G_F8jjkaLTNDg6aUFZi81eHUDZFshVIzF-tK9WGRc6H7_NUqB_WZm6FIdGum08_F1qYUAJk_pBy1TNIOMS27YtruHAjwDVwI4Rc_5sdSdwRF1p0VsUNodqKeQpCaGbVOPfwE"; // prettier-ignore

const lstm = "v1&model=lstm&unit=16&peephole=off&layers=1&forget=1";
const training = "batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&seed=1&engine=wasm";
const other = `2.model=lstm&2.cell=${withoutForgetting}&2.unit=16&2.update=0&beside=1,2&panel=report`;
const count = `${lstm}&task=anbn&task.from=1&task.to=10&task.beyond=2&${training}`;
const turn = `${lstm}&task=parity&task.from=1&task.to=10&task.scored=every&task.beyond=4&${training}`;
/** The bits 1111011111. */
const oneZero = `${turn}&given=packed:MzQ0NDQwBAEA&pin=f,unit:0&gates=on&step=0`;

const longWords = (run: number) => ({ run, metric: "wholeBeyond" });
const longBits = (run: number) => ({ run, metric: "accuracyBeyond" });

export const lesson: Lesson = {
  version: 1,
  id: "forgetting-gate",
  title: { en: "When to forget", zh: "何时该忘" },
  what: {
    en: "What the forget gate is for, and when it is in the way.",
    zh: "遗忘门有什么用，什么时候反而碍事。",
  },
  minutes: 6,
  steps: [
    {
      id: "before",
      say: {
        en: "An LSTM carried a number over 50 steps, by c′ = f · c + i · g. An RNN did not.",
        zh: "LSTM 靠 c′ = f · c + i · g 把一个数带过了 50 步，RNN 没做到。",
      },
      predict: {
        kind: "choice",
        ask: { en: "Which value of f keeps c as it is?", zh: "f 是多少，c 才原样不变？" },
        options: [
          {
            say: { en: "f = 0", zh: "f = 0" },
            reply: { en: "0 · c is 0: all that was held is gone.", zh: "0 · c 等于 0：原来的全没了。" },
          },
          {
            say: { en: "f = 0.5", zh: "f = 0.5" },
            reply: {
              en: "Half of it is left after one step, a thousandth after ten.",
              zh: "一步后剩一半，十步后剩千分之一。",
            },
          },
          { say: { en: "f = 1", zh: "f = 1" }, isRight: true },
        ],
      },
      why: {
        en: "So why have the gate at all? Take it away, c′ = c + i · g, and nothing is ever lost. Let us see.",
        zh: "那还要这个门做什么？去掉它：c′ = c + i · g，什么都不会丢。来看看。",
      },
    },
    {
      id: "count",
      say: {
        en: "Counting: n times a, then n times b, then the end. Trained on n up to 10, asked for n up to 20. The first has the gate, the second has not.",
        zh: "计数：n 个 a，再 n 个 b，然后结束。训练时 n 最大 10，考到 20。第一个有遗忘门，第二个没有。",
      },
      open: `${count}&${other}`,
      predict: {
        kind: "choice",
        ask: {
          en: "Which gets more of the words right that are longer than any it was trained on?",
          zh: "比训练时更长的词，谁答对得更多？",
        },
        options: [
          {
            say: { en: "The one with the forget gate", zh: "有遗忘门的" },
            holds: [{ of: longWords(0), above: { of: longWords(1) } }],
            reply: {
              en: "More parts, more it can do – but also more that can leak.",
              zh: "部件多，能做的多，漏的地方也多。",
            },
          },
          {
            say: { en: "The one without", zh: "没有遗忘门的" },
            holds: [{ of: longWords(1), above: { of: longWords(0) } }],
          },
        ],
      },
      updates: 200,
      see: {
        kind: "choice",
        ask: {
          en: "Words longer than in training: Report measures them. And words as long as in training?",
          zh: "更长的词，“报告”会测。那么和训练时一样长的词呢？",
        },
        options: [
          {
            say: { en: "Both get all of them right", zh: "两者全对" },
            holds: [
              { of: { run: 0, metric: "wholeAnswers" }, above: 0.98 },
              { of: { run: 1, metric: "wholeAnswers" }, above: 0.98 },
            ],
          },
          {
            say: { en: "Only the one without does", zh: "只有没有遗忘门的全对" },
            holds: [
              { of: { run: 0, metric: "wholeAnswers" }, below: 0.98 },
              { of: { run: 1, metric: "wholeAnswers" }, above: 0.98 },
            ],
            reply: { en: "Look for “fully correct answers” of each.", zh: "看看各自的“完整答案”。" },
          },
        ],
      },
      why: {
        en: "A counter must not forget. Where f is a little below 1, some of the count leaks at every step: over 10 letters that may pass, over 20 it does not.",
        zh: "计数器不能忘。f 略小于 1，每一步就漏掉一点计数：10 个字母还过得去，20 个就不行了。",
      },
    },
    {
      id: "turn",
      say: {
        en: "Now parity: is the number of ones so far odd? Trained on up to 10 bits, asked for up to 40. The same two networks.",
        zh: "现在是奇偶：到目前为止 1 的个数是奇数吗？训练时最多 10 位，考到 40 位。还是这两个网络。",
      },
      open: `${turn}&${other}`,
      predict: {
        kind: "number",
        ask: {
          en: "What share of the later bits does the one without the gate get right? A coin gets 0.5.",
          zh: "没有遗忘门的网络，后面的位答对多少？抛硬币是 0.5。",
        },
        of: longBits(1),
        from: 0.4,
        to: 1,
      },
      updates: 300,
      see: {
        kind: "choice",
        ask: {
          en: "Measure each in Report: which goes on being right beyond 10 bits?",
          zh: "在“报告”里各测一次：超过 10 位后，谁仍然答对？",
        },
        options: [
          {
            say: { en: "The one with the gate", zh: "有遗忘门的" },
            holds: [
              { of: longBits(0), above: 0.97 },
              { of: longBits(1), below: 0.93 },
            ],
          },
          {
            say: { en: "The one without", zh: "没有遗忘门的" },
            holds: [
              { of: longBits(1), above: 0.97 },
              { of: longBits(0), below: 0.93 },
            ],
            reply: { en: "That was counting. Here it is the other way round.", zh: "那是计数。这里正好反过来。" },
          },
          {
            say: { en: "Both", zh: "都答对" },
            holds: [
              { of: longBits(0), above: 0.93 },
              { of: longBits(1), above: 0.93 },
            ],
            reply: {
              en: "On what they were trained on, yes. Look at “accuracy, longer”.",
              zh: "训练过的长度是这样。看看“超长正确率”。",
            },
          },
        ],
      },
      why: {
        en: "At every 1 the answer turns over: the old one has to go. Who can only add piles up larger and larger sums.",
        zh: "每遇到 1，答案就翻转，旧的必须放手。只会累加的网络，和会越堆越大。",
      },
    },
    {
      id: "where",
      say: {
        en: "The one with the gate, on the bits 1111011111. Unit 0 of its forget gate, step by step.",
        zh: "有遗忘门的网络，读 1111011111。看遗忘门的单元 0，一步一步地看。",
      },
      open: oneZero,
      predict: {
        kind: "place",
        ask: {
          en: "At which step is this gate most open: where does the unit keep most of what it holds?",
          zh: "这个门在哪一步开得最大，也就是单元在哪里保留得最多？",
        },
        of: { signal: "f", axis: "time", at: { unit: 0 } },
      },
      updates: 300,
      why: {
        en: "At step 4, the only 0. A 0 changes nothing, so it keeps; at a 1 the gate closes and the answer is written anew.",
        zh: "在第 4 步，唯一的 0。遇到 0 什么都不变，所以保留；遇到 1，门关上，答案重新写入。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you: counting again, with the gate. Do not remove it; only set where it starts (forget).",
        zh: "轮到你了：再来计数，保留遗忘门，只改它的起点（forget）。",
      },
      open: count,
      touch: ["forget"],
      goal: {
        say: {
          en: "More than 0.6 of the longer words right, after 200 updates",
          zh: "200 次更新后，更长的词答对 0.6 以上",
        },
        check: { of: { metric: "wholeBeyond" }, above: 0.6 },
      },
    },
  ],
  test: [
    {
      ask: { en: "f is near 1 and i near 0. What does the cell do?", zh: "f 接近 1，i 接近 0。细胞状态在做什么？" },
      options: [
        { en: "It holds what it has", zh: "保持不变" },
        { en: "It is wiped", zh: "被清空" },
        { en: "It takes in the input", zh: "接收输入" },
      ],
      right: 0,
    },
    {
      ask: { en: "f is near 0 and i near 1. What does the cell do?", zh: "f 接近 0，i 接近 1。细胞状态在做什么？" },
      options: [
        { en: "It holds what it has", zh: "保持不变" },
        { en: "It is written anew", zh: "重新写入" },
        { en: "It counts up", zh: "往上数" },
      ],
      right: 1,
    },
    {
      ask: { en: "Which task suffers most from a gate that leaks a little?", zh: "门稍微漏一点，哪个任务最受影响？" },
      options: [
        { en: "Naming the last letter", zh: "说出最后一个字母" },
        { en: "Counting to a large number", zh: "数到很大的数" },
        { en: "Telling whether a bit is 1", zh: "判断一位是不是 1" },
      ],
      right: 1,
    },
    {
      ask: { en: "Which task needs to let go of what it held?", zh: "哪个任务需要放掉已有的内容？" },
      options: [
        { en: "An answer that turns over again and again", zh: "答案一次次翻转" },
        { en: "A sum that only grows", zh: "只增不减的和" },
        { en: "One symbol to be kept to the end", zh: "把一个符号留到最后" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "Two networks are right on all lengths they were trained on. Have they learnt the same?",
        zh: "两个网络在训练过的长度上全对。它们学到的一样吗？",
      },
      options: [
        { en: "Yes, both are perfect", zh: "一样，都完美" },
        { en: "Only longer ones can tell", zh: "要看更长的才知道" },
        { en: "No, two networks never do", zh: "不一样，从来不会一样" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "The bias of the forget gate starts high, at 5. What does that mean?",
        zh: "遗忘门的偏置从 5 开始。这是什么意思？",
      },
      options: [
        { en: "The network starts by keeping nearly all", zh: "网络一开始几乎全保留" },
        { en: "The network starts by forgetting all", zh: "网络一开始全忘" },
        { en: "The gate can never close", zh: "门永远关不上" },
      ],
      right: 0,
    },
  ],
};
