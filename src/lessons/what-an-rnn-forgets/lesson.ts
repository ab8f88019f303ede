/** Two marked numbers, far apart: an RNN loses the first one, an LSTM does not. */
import type { Lesson } from "../lesson.ts";

const training = "task=adding&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&seed=1&engine=wasm";
const alone = `v1&model=rnn&unit=32&layers=1&${training}&task.length=50`;
const race = `${alone}&2.model=lstm&2.unit=32&2.update=0&beside=1,2`;
const half = `v1&model=rnn&unit=32&layers=1&${training}&task.length=25`;

const error = (run: number) => ({ run, metric: "meanSquaredError" });
/** Of a network that has learnt it, and of one that does no better than a guess. */
const isLearnt = (run: number) => ({ of: error(run), below: 0.02 });
const isNotLearnt = (run: number) => ({ of: error(run), above: 0.1 });

export const lesson: Lesson = {
  version: 1,
  id: "what-an-rnn-forgets",
  title: { en: "What an RNN forgets", zh: "RNN 忘了什么" },
  what: {
    en: "Why a plain recurrent network loses what it saw long ago, and what keeps it.",
    zh: "为什么简单循环网络会丢掉很久以前的内容，又是什么能留住它。",
  },
  minutes: 6,
  steps: [
    {
      id: "guess",
      say: {
        en: "Fifty numbers between 0 and 1 go by. Two of them are marked (+). At the end the network has to say their sum.",
        zh: "五十个 0 到 1 之间的数依次出现，其中两个带标记（+）。最后网络要说出它们的和。",
      },
      open: alone,
      predict: {
        kind: "choice",
        ask: {
          en: "Somebody did not listen and always answers 1. How large is the squared error, on average?",
          zh: "有人没听，总是回答 1。平方误差平均有多大？",
        },
        options: [
          {
            say: { en: "0: on average the sum is 1", zh: "0：和的平均就是 1" },
            reply: {
              en: "The mean is right, but single sums lie between 0 and 2: each is missed by something.",
              zh: "平均没错，但每个和在 0 到 2 之间：每次总会差一点。",
            },
          },
          { say: { en: "About 0.17", zh: "约 0.17" }, isRight: true },
          {
            say: { en: "About 1", zh: "约 1" },
            reply: {
              en: "That far off are only the sums 0 and 2. Most lie near 1.",
              zh: "只有和为 0 或 2 时才差这么多，多数都在 1 附近。",
            },
          },
        ],
      },
      why: {
        en: "It is 1/6. Keep this number: whoever has forgotten the first marked number does little better.",
        zh: "正好是 1/6。记住这个数：忘了第一个带标记的数，就好不了多少。",
      },
    },
    {
      id: "curve",
      say: {
        en: "This is an RNN with 32 units. At every step it mixes all it holds with what comes in.",
        zh: "这是一个有 32 个单元的 RNN。每一步，它都把已有的内容和新来的混在一起。",
      },
      predict: {
        kind: "curve",
        ask: {
          en: "Draw its squared error over 600 updates. A guesser has 0.17.",
          zh: "画出它在 600 次更新中的平方误差。瞎猜是 0.17。",
        },
        metric: "meanSquaredError",
        from: 0,
        to: 0.5,
      },
      updates: 600,
      see: {
        kind: "choice",
        ask: { en: "What did you see at the end?", zh: "最后你看到了什么？" },
        options: [
          {
            say: { en: "It falls to almost 0", zh: "几乎降到 0" },
            holds: [{ of: error(0), below: 0.05 }],
            reply: { en: "Look at the scale: 0.1 is far from 0 here.", zh: "看看刻度：这里 0.1 离 0 还很远。" },
          },
          {
            say: { en: "It stays near the guesser’s 0.17", zh: "停在瞎猜的 0.17 附近" },
            holds: [
              { of: error(0), above: 0.1 },
              { of: error(0), below: 0.25 },
            ],
          },
        ],
      },
      why: {
        en: "What the first mark leaves is mixed and squeezed at every step. Up to 49 times: little of it is left to learn from.",
        zh: "第一个标记留下的内容每一步都被混合、压缩，最多 49 次，剩下的太少，学不到东西。",
      },
    },
    {
      id: "race",
      say: {
        en: "Beside it: an LSTM, same numbers, same seed. It has a cell that it adds to, and gates that say when.",
        zh: "旁边是 LSTM：同样的数，同一个种子。它有一个可以往里加的细胞状态，还有决定何时加的门。",
      },
      open: race,
      predict: {
        kind: "choice",
        ask: { en: "Which of them has learnt it after 1500 updates?", zh: "1500 次更新后，谁学会了？" },
        options: [
          {
            say: { en: "Both", zh: "都学会了" },
            holds: [isLearnt(0), isLearnt(1)],
            reply: {
              en: "More time sounds fair. But the RNN’s trouble is not a lack of time.",
              zh: "多给时间听起来公平，但 RNN 缺的不是时间。",
            },
          },
          {
            say: { en: "Only the RNN", zh: "只有 RNN" },
            holds: [isLearnt(0), isNotLearnt(1)],
            reply: {
              en: "It is simpler, but simple is not the same as easy to train.",
              zh: "它更简单，但简单不等于好训练。",
            },
          },
          { say: { en: "Only the LSTM", zh: "只有 LSTM" }, holds: [isNotLearnt(0), isLearnt(1)] },
          {
            say: { en: "Neither", zh: "都没有" },
            holds: [isNotLearnt(0), isNotLearnt(1)],
            reply: {
              en: "For a long time that is how it looks. Be patient with one of them.",
              zh: "很长时间看起来是这样。对其中一个要有耐心。",
            },
          },
        ],
      },
      updates: 1500,
      see: {
        kind: "choice",
        ask: { en: "How much smaller is the LSTM’s error?", zh: "LSTM 的误差小多少？" },
        options: [
          {
            say: { en: "About half", zh: "约一半" },
            holds: [{ of: error(1), above: { of: error(0), times: 0.25 } }],
            reply: { en: "Read both numbers once more.", zh: "再读一遍这两个数。" },
          },
          {
            say: { en: "More than 20 times", zh: "小 20 倍以上" },
            holds: [{ of: error(1), below: { of: error(0), times: 0.05 } }],
          },
        ],
      },
      why: {
        en: "The cell is carried on by adding: c′ = f · c + i · g. With f near 1 a number stays as it is, over many steps.",
        zh: "细胞状态靠相加传下去：c′ = f · c + i · g。f 接近 1，一个数就能原样留过很多步。",
      },
    },
    {
      id: "half",
      say: {
        en: "Now the RNN gets half the way: 25 numbers instead of 50. All else is as it was.",
        zh: "现在 RNN 只走一半的路：25 个数，不是 50 个。其余不变。",
      },
      open: half,
      predict: {
        kind: "number",
        ask: { en: "Its squared error after 1500 updates?", zh: "1500 次更新后它的平方误差是多少？" },
        of: error(0),
        from: 0,
        to: 0.4,
      },
      updates: 1500,
      see: {
        kind: "choice",
        ask: { en: "Is half the way short enough?", zh: "一半的路够短吗？" },
        options: [
          {
            say: { en: "Yes", zh: "够了" },
            holds: [{ of: error(0), below: 0.05 }],
            reply: { en: "Compare it with the guesser’s 0.17.", zh: "和瞎猜的 0.17 比一比。" },
          },
          { say: { en: "No, it is still close to a guess", zh: "不够，仍接近瞎猜" }, holds: [isNotLearnt(0)] },
        ],
      },
      why: {
        en: "What is left shrinks by a factor at every step. Half the steps is not half the trouble, but often still too much.",
        zh: "剩下的内容每一步都乘上一个因子。步数减半，麻烦不是减半，往往还是太多。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you: open the settings and change the length. Where does the RNN begin to learn it?",
        zh: "轮到你了：打开设置，改变长度。从多长起 RNN 就能学会？",
      },
      touch: ["task.length"],
      goal: {
        say: { en: "An error below 0.05, by the RNN", zh: "让 RNN 的误差低于 0.05" },
        check: { of: { metric: "meanSquaredError" }, below: 0.05 },
      },
    },
  ],
  test: [
    {
      ask: { en: "Why does an RNN lose what it saw long ago?", zh: "RNN 为什么会丢掉很久以前看到的内容？" },
      options: [
        { en: "It has too few units", zh: "单元太少" },
        { en: "What it holds is mixed anew at every step", zh: "每一步都把已有内容重新混合" },
        { en: "It reads the sequence backwards", zh: "它倒着读序列" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "An error stays at that of a constant answer. What has the network learnt of the input?",
        zh: "误差停在“总答同一个数”的水平。网络从输入中学到了什么？",
      },
      options: [
        { en: "Next to nothing", zh: "几乎没有" },
        { en: "Half of it", zh: "一半" },
        { en: "All but the last step", zh: "除最后一步外的全部" },
      ],
      right: 0,
    },
    {
      ask: { en: "How does an LSTM’s cell hold a number?", zh: "LSTM 的细胞状态怎样留住一个数？" },
      options: [
        { en: "It multiplies it by a large weight", zh: "乘上一个大权重" },
        { en: "It keeps f near 1 and adds little", zh: "让 f 接近 1，几乎不加别的" },
        { en: "It stores the whole sequence", zh: "存下整个序列" },
      ],
      right: 1,
    },
    {
      ask: { en: "What makes the adding problem easier for an RNN?", zh: "什么能让加法问题对 RNN 更容易？" },
      options: [
        { en: "A shorter sequence", zh: "更短的序列" },
        { en: "A longer sequence", zh: "更长的序列" },
        { en: "More numbers without a mark", zh: "更多不带标记的数" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "0.9 is left of something after each step. How much is left after 50 steps?",
        zh: "每一步之后剩下 0.9。50 步之后剩多少？",
      },
      options: [
        { en: "About half", zh: "约一半" },
        { en: "About a tenth", zh: "约十分之一" },
        { en: "About half a percent", zh: "约千分之五" },
      ],
      right: 2,
    },
    {
      ask: {
        en: "You compare two networks. What should be the same for both?",
        zh: "比较两个网络时，什么应当相同？",
      },
      options: [
        { en: "Only the name of the task", zh: "只有任务的名字" },
        { en: "Task, seed and number of updates", zh: "任务、种子和更新次数" },
        { en: "Nothing: only the end counts", zh: "都不必：只看结果" },
      ],
      right: 1,
    },
  ],
};
