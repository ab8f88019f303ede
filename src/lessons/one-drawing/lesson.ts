/** One-shot learning: characters never trained on, each known from one drawing, because only comparing was learnt. */
import type { Lesson } from "../lesson.ts";

const training = "batch=16&learningRate=0.003&optimiser=adam&clipNorm=10&seed=1&engine=wasm";
const glyphs = (classes: number): string => `task=glyphs&task.classes=${classes}&task.sights=4&${training}`;
const prototype = (classes: number, width = 32): string =>
  `v1&model=prototype&unit=64&width=${width}&${glyphs(classes)}`;
const beside = "2.update=0&beside=1,2";

/** Share right where a character is seen for the `sight`-th time in its episode. */
const at = (sight: number, run = 0) => ({ run, metric: `sight${sight}` });

export const lesson: Lesson = {
  version: 1,
  id: "one-drawing",
  title: { en: "A class from one drawing", zh: "一张图学会一个类" },
  what: {
    en: "How a network knows a character again that it has seen once, and never in training.",
    zh: "一个字符只见过一次，训练中从未出现，网络怎样认出它。",
  },
  minutes: 6,
  steps: [
    {
      id: "before",
      say: {
        en: "A memory network found the sentence that a question needs, over two hops.",
        zh: "记忆网络跳两次，找到了问题要用的句子。",
      },
      predict: {
        kind: "choice",
        ask: {
          en: "You write a story with new sentences. Must the network be trained again to find the right one?",
          zh: "你写了一个句子全新的故事。网络要重新训练才能找到该看的那句吗？",
        },
        options: [
          {
            say: { en: "Yes, the sentences have to get into its weights", zh: "要，句子得先进入权重" },
            reply: {
              en: "They lie in its memory. The weights only compare them with the question.",
              zh: "句子在记忆里，权重只是拿它们和问题比较。",
            },
          },
          { say: { en: "No, it compares what lies in its memory", zh: "不用，它比较的是记忆里的内容" }, isRight: true },
        ],
      },
      why: {
        en: "What is compared can be new. Today it is drawings: characters that were in no training at all, five in each episode, four drawings of each. Their names, A to E, are dealt anew each time.",
        zh: "被比较的内容可以是全新的。今天是图画：训练中从未出现的字符，每段五个，每个四张图，名字 A 到 E 每段重新分配。",
      },
    },
    {
      id: "first-sight",
      say: {
        en: "A picture comes, the network names it, then it is told the name. At the first sight of a character nobody can know its name. A guess among five is right in 0.2.",
        zh: "来一张图，网络说名字，随后才告诉它答案。一个字符第一次出现时谁也不知道它叫什么。五选一瞎猜是 0.2。",
      },
      open: `${prototype(5)}&pin=belief`,
      predict: {
        kind: "number",
        ask: {
          en: "Trained, how often is it right at a first sight all the same?",
          zh: "训练好后，第一次见时它答对多少？",
        },
        of: at(1),
        from: 0,
        to: 1,
      },
      updates: 300,
      see: {
        kind: "choice",
        ask: { en: "And at the second sight, after one drawing?", zh: "第二次见，也就是看过一张图之后呢？" },
        options: [
          {
            say: { en: "About as often as at the first", zh: "和第一次差不多" },
            holds: [{ of: at(2), below: { of: at(1), times: 1.3 } }],
            reply: { en: "Look at “2nd showing”.", zh: "看“第 2 次出现”。" },
          },
          {
            say: { en: "About half of them", zh: "一半左右" },
            holds: [
              { of: at(2), above: 0.4 },
              { of: at(2), below: 0.6 },
            ],
            reply: { en: "It is more. Look at “2nd showing”.", zh: "更多。看“第 2 次出现”。" },
          },
          { say: { en: "More than 0.85", zh: "0.85 以上" }, holds: [{ of: at(2), above: 0.85 }] },
        ],
      },
      why: {
        en: "One drawing is enough. And the first sight beats 0.2: what is like no character so far must be one of the names still left. Belief shows it: the names not yet given.",
        zh: "一张图就够了。第一次见也超过 0.2：和见过的都不像，就只能是还没用过的名字。看“信念”：就是那些还没出现的名字。",
      },
    },
    {
      id: "race",
      say: {
        en: "The second network has an LSTM with as many units in place of prototypes. It sees the same pictures and is told the same names.",
        zh: "第二个网络用单元数相同的 LSTM 代替原型。看到的图、得到的名字都一样。",
      },
      open: `${prototype(5)}&2.model=lstm&2.unit=64&${beside}`,
      predict: {
        kind: "choice",
        ask: {
          en: "Who is right at more than 0.85 of second sights after 300 updates?",
          zh: "300 次更新后，谁第二次见时答对 0.85 以上？",
        },
        options: [
          {
            say: { en: "Both", zh: "两个都是" },
            holds: [
              { of: at(2, 0), above: 0.85 },
              { of: at(2, 1), above: 0.85 },
            ],
            reply: {
              en: "An LSTM could store a picture in its cells. First it has to learn how.",
              zh: "LSTM 可以把图存进细胞状态，但得先学会怎么存。",
            },
          },
          {
            say: { en: "Only the prototypes", zh: "只有原型网络" },
            holds: [
              { of: at(2, 0), above: 0.85 },
              { of: at(2, 1), below: 0.6 },
            ],
          },
          {
            say: { en: "Only the LSTM", zh: "只有 LSTM" },
            holds: [
              { of: at(2, 0), below: 0.6 },
              { of: at(2, 1), above: 0.85 },
            ],
            reply: { en: "Look at “2nd showing” of both.", zh: "看两者的“第 2 次出现”。" },
          },
        ],
      },
      updates: 300,
      see: {
        kind: "choice",
        ask: {
          en: "Does the LSTM do better at the second sight than at the first?",
          zh: "LSTM 第二次见比第一次答得好吗？",
        },
        options: [
          {
            say: { en: "Yes", zh: "好" },
            holds: [{ of: at(2, 1), above: { of: at(1, 1) } }],
            reply: { en: "Read both numbers once more.", zh: "再读一遍这两个数。" },
          },
          { say: { en: "No, worse", zh: "不好，更差" }, holds: [{ of: at(2, 1), below: { of: at(1, 1) } }] },
        ],
      },
      why: {
        en: "So far the LSTM has found which names are left, but it does not know a picture again. The prototypes were given a place for each class and a way to compare: only what to look at is left to learn.",
        zh: "LSTM 到现在只学会哪些名字还剩着，却认不出图。原型网络生来就有每类一个位置和比较的办法，只需学会看什么。",
      },
    },
    {
      id: "ten",
      say: {
        en: "The prototypes from their start, one change: ten characters in an episode in place of five. A guess has 0.1 now.",
        zh: "原型网络从头来，只改一处：每段十个字符，不是五个。瞎猜现在是 0.1。",
      },
      open: prototype(10),
      predict: {
        kind: "number",
        ask: { en: "How often is it right at a second sight?", zh: "第二次见时它答对多少？" },
        of: at(2),
        from: 0,
        to: 1,
      },
      updates: 200,
      see: {
        kind: "choice",
        ask: {
          en: "Does it need the fourth sight, or is the third as good (within 0.05)?",
          zh: "要到第四次吗，还是第三次就一样好（相差 0.05 以内）？",
        },
        options: [
          {
            say: { en: "The third is as good", zh: "第三次就一样好" },
            holds: [{ of: at(3), above: { of: at(4), times: 0.95 } }],
          },
          {
            say: { en: "The fourth is much better", zh: "第四次好得多" },
            holds: [{ of: at(3), below: { of: at(4), times: 0.95 } }],
            reply: { en: "Compare “3rd showing” and “4th showing”.", zh: "比较“第 3 次出现”和“第 4 次出现”。" },
          },
        ],
      },
      why: {
        en: "A new class costs one more place, no more training. With each drawing the prototype, their mean, is surer; after two or three there is little left to gain.",
        zh: "多一个类只多一个位置，不必多训练。每多一张图，原型（它们的平均）就更稳；两三张之后就没多少可提高了。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you. This one squeezes each picture into 2 numbers (width) before it compares. Get to more than 0.85 at the second sight. Then draw characters of your own, twice each: does it know them again?",
        zh: "轮到你了。这个网络比较前把每张图压成 2 个数（width）。让第二次见答对 0.85 以上。然后自己画几个字符，各画两遍：它认得出吗？",
      },
      open: prototype(5, 2),
      touch: ["width", "unit"],
      goal: {
        say: { en: "More than 0.85 at the second sight", zh: "第二次见答对 0.85 以上" },
        check: { of: at(2), above: 0.85 },
      },
    },
  ],
  test: [
    {
      ask: {
        en: "A network knows a character from one drawing. Where is that drawing?",
        zh: "网络凭一张图认得一个字符。这张图在哪里？",
      },
      options: [
        { en: "In its weights", zh: "在权重里" },
        { en: "In its memory", zh: "在记忆里" },
        { en: "In the training set", zh: "在训练集里" },
      ],
      right: 1,
    },
    {
      ask: { en: "What do the weights learn in training?", zh: "权重在训练中学到什么？" },
      options: [
        { en: "The characters that will be asked", zh: "将要考的那些字符" },
        { en: "How to compare drawings", zh: "怎样比较图画" },
        { en: "The names A to E", zh: "名字 A 到 E" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "Of five characters, four have been named. A picture comes that is like none of them. What is the best answer?",
        zh: "五个字符里四个已有名字。来了一张和它们都不像的图。最好的回答是？",
      },
      options: [
        { en: "Any of the five names", zh: "五个名字随便一个" },
        { en: "The name that is left", zh: "剩下的那个名字" },
        { en: "None", zh: "不回答" },
      ],
      right: 1,
    },
    {
      ask: { en: "What is a prototype here?", zh: "这里的原型是什么？" },
      options: [
        { en: "The mean of the drawings of a class, as the network sees them", zh: "网络眼中一个类的图画的平均" },
        { en: "The first drawing of all", zh: "最先的那张图" },
        { en: "A drawing by the teacher", zh: "老师画的图" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "A sixth character joins. What does a prototypical network need?",
        zh: "加入第六个字符。原型网络需要什么？",
      },
      options: [
        { en: "To be trained from the start", zh: "从头训练" },
        { en: "A drawing of it", zh: "它的一张图" },
        { en: "A larger learning rate", zh: "更大的学习率" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "Why are characters asked that were never in training?",
        zh: "为什么要考训练中从未出现的字符？",
      },
      options: [
        { en: "Else it could have learnt them by heart", zh: "否则它可能只是背了下来" },
        { en: "They are easier", zh: "它们更容易" },
        { en: "To save time", zh: "为了省时间" },
      ],
      right: 0,
    },
  ],
};
