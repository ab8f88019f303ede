/** Digits learnt two by two: what is learnt today overwrites yesterday’s, unless some of it is seen again, or it was never in the weights. */
import type { Check, Lesson } from "../lesson.ts";

const training = "optimiser=adam&clipNorm=5&seed=1&engine=wasm";
const digits = (phase: number): string =>
  `v1&model=rnn&unit=100&task=continual&task.phase=${phase}&batch=64&learningRate=0.001&${training}`;
const alone = digits(60);
const beside = "2.update=0&beside=1,2";
/** Ten pictures with labels first, then one without. */
const looksUp = `v1&model=prototype&task=continual&task.protocol=by-showing&task.shown=10&task.phase=30&batch=16&learningRate=0.001&${training}`;

const part = (run: number, number: number) => ({ run, metric: `part${number}` });
const all = (run: number) => ({ run, metric: "accuracy" });
const isKept: (run: number) => Check = (run) => ({ of: part(run, 1), above: 0.5 });
const isGone: (run: number) => Check = (run) => ({ of: part(run, 1), below: 0.2 });

export const lesson: Lesson = {
  version: 1,
  id: "forgetting-yesterday",
  title: { en: "Forgetting yesterday", zh: "忘了昨天" },
  what: {
    en: "Why a network that learns something new loses what it knew, and what keeps it.",
    zh: "网络学了新的，为什么就丢了旧的，又怎样留住。",
  },
  minutes: 6,
  steps: [
    {
      id: "before",
      say: {
        en: "In the lesson before, a key came again with a new value.",
        zh: "上一课里，一个键带着新值又来了。",
      },
      predict: {
        kind: "choice",
        ask: { en: "What did the delta rule do with the old value?", zh: "delta 规则怎样处理旧值？" },
        options: [
          { say: { en: "It took it away, and wrote the new one", zh: "减去它，写上新值" }, isRight: true },
          {
            say: { en: "It added the new one to it", zh: "把新值加上去" },
            reply: {
              en: "That was linear attention: it brought back a mixture.",
              zh: "那是线性注意力：取回的是混合。",
            },
          },
          {
            say: { en: "It kept both apart", zh: "两个分开留着" },
            reply: {
              en: "That was attention, which could not tell which came later.",
              zh: "那是注意力，它分不出哪个更晚。",
            },
          },
        ],
      },
      why: {
        en: "There, overwriting was wanted, at one key. Weights are a memory, too: training writes into them. Does it overwrite only what it should?",
        zh: "在那里，覆盖是有意的，只在一个键上。权重也是记忆：训练往里写。它只覆盖该覆盖的吗？",
      },
    },
    {
      id: "two-days",
      say: {
        en: "A network learns to name drawn digits. For 100 updates it sees only 0 and 1, the first part; then for 100 updates only 2 and 3.",
        zh: "网络学认手写数字。前 100 次更新只看 0 和 1（第 1 部分），后 100 次只看 2 和 3。",
      },
      open: digits(100),
      predict: {
        kind: "curve",
        ask: {
          en: "Draw its accuracy on the first part (0 and 1) over all 200 updates.",
          zh: "画出 200 次更新中它在第 1 部分（0 和 1）上的正确率。",
        },
        metric: "part1",
        from: 0,
        to: 1,
      },
      updates: 200,
      see: {
        kind: "choice",
        ask: { en: "Where is it in the end?", zh: "最后它在哪里？" },
        options: [
          { say: { en: "Near 1: kept", zh: "接近 1：留住了" }, holds: [{ of: part(0, 1), above: 0.8 }] },
          {
            say: { en: "About half", zh: "一半左右" },
            holds: [
              { of: part(0, 1), above: 0.3 },
              { of: part(0, 1), below: 0.7 },
            ],
            reply: { en: "Look at the curve’s last point.", zh: "看曲线的最后一点。" },
          },
          { say: { en: "Near 0: gone", zh: "接近 0：没了" }, holds: [{ of: part(0, 1), below: 0.1 }] },
        ],
      },
      why: {
        en: "Not worn off but overwritten: on 2 and 3 every answer “0” or “1” was wrong, so the weights were moved away from them. Nothing asked for 0 and 1 any more.",
        zh: "不是淡忘，而是被覆盖：看 2 和 3 时，答“0”或“1”都是错的，权重就被推开了。再没有什么需要 0 和 1。",
      },
    },
    {
      id: "slower",
      say: {
        en: "Would care help? First the same network, second with a learning rate of a third. Both see the two parts, 60 updates each.",
        zh: "慢一点会好吗？第一个：同样的网络。第二个：学习率只有三分之一。两个都看这两部分，各 60 次更新。",
      },
      open: `${alone}&2.learningRate=0.0003&${beside}`,
      predict: {
        kind: "choice",
        ask: {
          en: "Who still names more than half of the 0s and 1s after 120?",
          zh: "120 次后，谁还认得出一半以上的 0 和 1？",
        },
        options: [
          {
            say: { en: "Both", zh: "两个都行" },
            holds: [isKept(0), isKept(1)],
            reply: { en: "The first one lost them a moment ago.", zh: "第一个刚才就丢了。" },
          },
          {
            say: { en: "Only the slower one", zh: "只有慢的" },
            holds: [isGone(0), isKept(1)],
            reply: { en: "It goes a shorter way – but the same way.", zh: "它走得短些，但走的是同一条路。" },
          },
          { say: { en: "Neither", zh: "都不行" }, holds: [isGone(0), isGone(1)] },
        ],
      },
      updates: 120,
      see: {
        kind: "choice",
        ask: { en: "Has the slower one learnt 2 and 3, the second part?", zh: "慢的那个学会第 2 部分（2 和 3）了吗？" },
        options: [
          { say: { en: "Yes, above 0.8", zh: "学会了，0.8 以上" }, holds: [{ of: part(1, 2), above: 0.8 }] },
          {
            say: { en: "No", zh: "没有" },
            holds: [{ of: part(1, 2), below: 0.8 }],
            reply: { en: "Look at “2nd part” of the second.", zh: "看第二个的“第 2 部分”。" },
          },
        ],
      },
      why: {
        en: "Whoever goes far enough to learn the new goes far enough to lose the old, as long as only the new is asked for.",
        zh: "只要问的全是新的，走得够远、学会了新的，也就走得够远、丢了旧的。",
      },
    },
    {
      id: "again",
      say: {
        en: "All five parts now, ten digits, 300 updates. The second network keeps 50 drawings of each digit pair that is over, and half of each batch is drawn from them.",
        zh: "现在五个部分、十个数字，共 300 次更新。第二个网络为每个学过的部分留下 50 张图，每批有一半从中抽取。",
      },
      open: `${alone}&2.task.replay=50&${beside}`,
      predict: {
        kind: "number",
        ask: {
          en: "The second one’s accuracy on all ten digits in the end? The first knows two of ten: 0.2.",
          zh: "最后第二个网络对全部十个数字的正确率？第一个只认两个：0.2。",
        },
        of: all(1),
        from: 0,
        to: 1,
      },
      updates: 300,
      see: {
        kind: "choice",
        ask: { en: "And the first part, 0 and 1?", zh: "那么第 1 部分（0 和 1）呢？" },
        options: [
          { say: { en: "Only the second has kept it", zh: "只有第二个留住了" }, holds: [isGone(0), isKept(1)] },
          {
            say: { en: "Both have lost it", zh: "两个都丢了" },
            holds: [isGone(0), isGone(1)],
            reply: { en: "Look at “1st part” of the second.", zh: "看第二个的“第 1 部分”。" },
          },
        ],
      },
      why: {
        en: "Fifty old drawings are enough to say that 0 and 1 are still asked for. It is called replay; the brain may do something like it in sleep.",
        zh: "50 张旧图就足以说明 0 和 1 还会被问到。这叫重放；大脑在睡眠中可能也做类似的事。",
      },
    },
    {
      id: "look-up",
      say: {
        en: "Another way, and no replay: each episode shows ten drawings of a part with their labels, then asks. A prototypical network keeps them in a memory; its weights only compare.",
        zh: "另一条路，没有重放：每段先给出同一部分的十张图和标签，再提问。原型网络把它们放进记忆，权重只管比较。",
      },
      open: looksUp,
      predict: {
        kind: "number",
        ask: {
          en: "After all five parts, 30 updates each: its accuracy on the first? Guessing has 0.5.",
          zh: "五个部分各 30 次更新之后，第 1 部分的正确率？瞎猜是 0.5。",
        },
        of: part(0, 1),
        from: 0,
        to: 1,
      },
      updates: 150,
      see: {
        kind: "choice",
        ask: { en: "Is the first part gone?", zh: "第 1 部分没了吗？" },
        options: [
          { say: { en: "No, it is above 0.85", zh: "没有，在 0.85 以上" }, holds: [{ of: part(0, 1), above: 0.85 }] },
          {
            say: { en: "Yes", zh: "没了" },
            holds: [{ of: part(0, 1), below: 0.6 }],
            reply: { en: "Look at “1st part” once more.", zh: "再看一眼“第 1 部分”。" },
          },
        ],
      },
      why: {
        en: "Weights that compare two drawings are right for 0 and 1 and for 8 and 9 alike. What differs lies in the memory, and that is shown anew each time: an easier question, too.",
        zh: "会比较两张图的权重，对 0 和 1、8 和 9 同样管用。不同之处在记忆里，每次重新给出；题目也因此容易些。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you: the network that forgets, five parts, 300 updates. Change how many old drawings it keeps (replay), or how long a part lasts (phase), or how fast it learns.",
        zh: "轮到你了：会遗忘的网络，五个部分，300 次更新。改变留下多少旧图（重放）、每部分多长，或学习率。",
      },
      open: alone,
      touch: ["task.replay", "task.phase", "learningRate"],
      goal: {
        say: { en: "An accuracy above 0.7 on all ten digits", zh: "十个数字的正确率高于 0.7" },
        check: { of: { metric: "accuracy" }, above: 0.7 },
      },
    },
  ],
  test: [
    {
      ask: {
        en: "A network knows 0 and 1. It is trained on 2 and 3 only. What becomes of 0 and 1?",
        zh: "网络认得 0 和 1，然后只训练 2 和 3。0 和 1 会怎样？",
      },
      options: [
        { en: "They stay: nobody touched them", zh: "还在：没人动它们" },
        { en: "They are overwritten", zh: "被覆盖" },
        { en: "They get better", zh: "变得更好" },
      ],
      right: 1,
    },
    {
      ask: { en: "Why?", zh: "为什么？" },
      options: [
        { en: "The same weights serve both", zh: "两者用的是同样的权重" },
        { en: "Time wears weights off", zh: "时间会磨掉权重" },
        { en: "The memory is full", zh: "记忆满了" },
      ],
      right: 0,
    },
    {
      ask: { en: "What does a smaller learning rate change?", zh: "学习率调小，会改变什么？" },
      options: [
        { en: "The old is kept once the new is learnt", zh: "学会新的之后旧的也留着" },
        { en: "How fast both happens", zh: "两件事发生的快慢" },
        { en: "Nothing at all", zh: "什么都不变" },
      ],
      right: 1,
    },
    {
      ask: { en: "What is replay?", zh: "什么是重放？" },
      options: [
        { en: "Training from the start again", zh: "从头再训练" },
        { en: "Mixing kept old samples into what is new", zh: "把留下的旧样本混进新的里" },
        { en: "Showing the new twice", zh: "把新的看两遍" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "A network learns languages one by one, and may keep 1000 sentences. Which ones?",
        zh: "网络一门一门学语言，只能留 1000 个句子。留哪些？",
      },
      options: [
        { en: "All from the newest language", zh: "全是最新那门的" },
        { en: "Some of every language so far", zh: "每门学过的都留一些" },
        { en: "All from the first", zh: "全是第一门的" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "Where is what a prototypical network learns of a class it is shown?",
        zh: "原型网络看到一个类，学到的存在哪里？",
      },
      options: [
        { en: "In its weights", zh: "在权重里" },
        { en: "In its memory, for this episode", zh: "在记忆里，只为这一段" },
        { en: "Nowhere", zh: "哪里也不在" },
      ],
      right: 1,
    },
  ],
};
