/** A memory network looks once or twice over a story: what a second hop is for. */
import type { Check, Lesson } from "../lesson.ts";

const training = "batch=32&optimiser=adam&learningRate=0.01&clipNorm=1.25&seed=1&engine=wasm";
const network = (hops: number): string =>
  `v1&model=memn2n&width=32&hop=${hops}&start=300&task=story&task.kind=two-facts&task.sentences=6&${training}`;
/**
 * Mira went to the library. Mira took the lantern. Tomas went to the garden. Mira went to the attic. Where is the lantern?
 * The newest sentence has place 0.
 */
const lantern =
  "given=packed:VYxBCoAwDATveUU-1JsfiBpsUBNIF4q_F-mlXmeGKZbCXR2MYFTly9aUfKh8AhHnoOLQdFrilvbrD8ldfeQzF8A26lVT2do8eQE&step=4&pin=look"; // prettier-ignore

const accuracy = (run: number) => ({ run, metric: "accuracy" });
const looksAt = (hop: number, sentence: number): Check => ({
  of: { signal: "look", axis: "sentence", at: { time: 4, hop } },
  above: sentence - 0.5,
  below: sentence + 0.5,
});

export const lesson: Lesson = {
  version: 1,
  id: "hops",
  title: { en: "Hops over a story that you write", zh: "在你写的故事里跳着找" },
  what: {
    en: "Why a question that needs two facts needs two looks into memory.",
    zh: "需要两个事实的问题，为什么要看记忆两次。",
  },
  minutes: 6,
  steps: [
    {
      id: "before",
      say: {
        en: "Before: memories of slots, with heads that write and read them.",
        zh: "前面讲过：由槽组成的记忆，有头来读写。",
      },
      predict: {
        kind: "choice",
        ask: {
          en: "A read head finds its slot by content. What does it compare with the slots?",
          zh: "读头按内容找槽。它拿什么和槽比较？",
        },
        options: [
          { say: { en: "A key that the network makes", zh: "网络给出的一个键" }, isRight: true },
          {
            say: { en: "The number of the step", zh: "步的编号" },
            reply: { en: "That would be finding by place, not by content.", zh: "那是按位置找，不是按内容。" },
          },
          {
            say: { en: "The loss", zh: "损失" },
            reply: { en: "The loss is known in training only.", zh: "损失只在训练时才有。" },
          },
        ],
      },
      why: {
        en: "Here every sentence lies in a place of its own, and the question is the key. One look over all sentences is a hop; what it finds is added to the key for the next hop.",
        zh: "这里每句话各占一个位置，问题就是键。把所有句子看一遍叫一跳；找到的东西加到键上，给下一跳用。",
      },
    },
    {
      id: "race",
      say: {
        en: "Who took a thing, and where did that person go? “Where is the lantern?” needs both sentences. Left a network with one hop, right the same with two.",
        zh: "谁拿了东西，那人又去了哪里？“灯笼在哪里”两句都要用。左边的网络跳一次，右边的跳两次。",
      },
      open: `${network(1)}&2.hop=2&2.update=0&beside=1,2`,
      predict: {
        kind: "choice",
        ask: { en: "How will it end after 1000 updates?", zh: "1000 次更新后会怎样？" },
        options: [
          {
            say: { en: "Both answer nine of ten rightly", zh: "两个都答对九成" },
            holds: [
              { of: accuracy(0), above: 0.9 },
              { of: accuracy(1), above: 0.9 },
            ],
            reply: {
              en: "One look finds the sentence with the lantern. Does it say where?",
              zh: "看一次能找到提灯笼的那句。那句说了地点吗？",
            },
          },
          {
            say: { en: "Only the one with two hops does", zh: "只有跳两次的做到" },
            holds: [
              { of: accuracy(0), below: 0.9 },
              { of: accuracy(1), above: 0.9 },
            ],
          },
          {
            say: { en: "Neither does", zh: "两个都做不到" },
            holds: [
              { of: accuracy(0), below: 0.9 },
              { of: accuracy(1), below: 0.9 },
            ],
            reply: { en: "Look at the second curve.", zh: "看第二条曲线。" },
          },
        ],
      },
      updates: 1000,
      see: {
        kind: "choice",
        ask: { en: "Where does the accuracy of one hop stand?", zh: "跳一次的准确率在哪里？" },
        options: [
          {
            say: { en: "At chance, about 0.17", zh: "瞎猜的水平，约 0.17" },
            holds: [{ of: accuracy(0), below: 0.25 }],
            reply: { en: "It is above that: some answers can be had from one sentence.", zh: "比这高：有些答案一句话就够。" }, // prettier-ignore
          },
          {
            say: { en: "Between: above 0.3, below 0.7", zh: "中间：0.3 到 0.7" },
            holds: [
              { of: accuracy(0), above: 0.3 },
              { of: accuracy(0), below: 0.7 },
            ],
          },
        ],
      },
      why: {
        en: "One hop can guess from what is told last. To join two sentences it would have to know the person before it has found them.",
        zh: "跳一次只能靠最近说的话猜。要连起两句话，它得在找到那个人之前就知道是谁。",
      },
    },
    {
      id: "first-hop",
      say: {
        en: "Two hops from the start, and one story: Mira went to the library. Mira took the lantern. Tomas went to the garden. Mira went to the attic. Where is the lantern?",
        zh: "跳两次的网络从头来，一个故事：Mira 去图书馆。Mira 拿灯笼。Tomas 去花园。Mira 去阁楼。灯笼在哪里？",
      },
      open: `${network(2)}&${lantern}`,
      predict: {
        kind: "place",
        ask: {
          en: "Trained, which sentence does the first hop look at most when the question is asked? Place 0 is the newest sentence.",
          zh: "训练好后，问题一来，第一跳最看哪一句？位置 0 是最新的一句。",
        },
        of: { signal: "look", axis: "sentence", at: { time: 4, hop: 0 } },
      },
      updates: 1000,
      see: {
        kind: "choice",
        ask: { en: "And the second hop?", zh: "第二跳呢？" },
        options: [
          {
            say: { en: "“Mira went to the attic”, place 0", zh: "“Mira 去阁楼”，位置 0" },
            holds: [looksAt(0, 2), looksAt(1, 0)],
          },
          {
            say: { en: "“Mira took the lantern”, as the first", zh: "“Mira 拿灯笼”，和第一跳一样" },
            holds: [looksAt(0, 2), looksAt(1, 2)],
            reply: { en: "That is the first hop. Look at the row below.", zh: "那是第一跳。看下面一行。" },
          },
          {
            say: { en: "“Mira went to the library”, place 3", zh: "“Mira 去图书馆”，位置 3" },
            holds: [looksAt(1, 3)],
            reply: { en: "She was there, too – but not last.", zh: "她去过那里，但不是最后。" },
          },
        ],
      },
      why: {
        en: "The first hop finds the lantern, place 2, and with it Mira. Her name joins the key: the second hop finds where Mira went last. So two facts become one answer.",
        zh: "第一跳找到灯笼（位置 2），也就找到 Mira。她的名字加进键里：第二跳找到 Mira 最后去了哪。两个事实合成一个答案。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you. This one has one hop. Change the hops and train to 1000. Then write a story of your own in place of this one: same words, up to six sentences. Does each hop look where you would?",
        zh: "轮到你了。这个只跳一次。改跳数，训练到 1000 次。再写一个自己的故事：用同样的词，最多六句。每一跳看的是你会看的地方吗？",
      },
      open: `${network(1)}&${lantern}`,
      touch: ["hop"],
      goal: {
        say: { en: "An accuracy above 0.9", zh: "准确率高于 0.9" },
        check: { of: { metric: "accuracy" }, above: 0.9 },
      },
    },
  ],
  test: [
    {
      ask: { en: "What is a hop?", zh: "什么叫一跳？" },
      options: [
        { en: "One update of the weights", zh: "权重更新一次" },
        { en: "One look over all stored sentences", zh: "把存下的句子看一遍" },
        { en: "One sentence of the story", zh: "故事里的一句话" },
      ],
      right: 1,
    },
    {
      ask: { en: "What does the second hop know that the first did not?", zh: "第二跳知道什么，是第一跳不知道的？" },
      options: [
        { en: "What the first hop found", zh: "第一跳找到的东西" },
        { en: "The right answer", zh: "正确答案" },
        { en: "The next sentence", zh: "下一句话" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "Wen took the map. Wen ran to the garden. Isla went to the attic. Where is the map? Which sentence is needed first?",
        zh: "Wen 拿了地图。Wen 跑到花园。Isla 去了阁楼。地图在哪里？先要用哪一句？",
      },
      options: [
        { en: "Wen took the map", zh: "Wen 拿了地图" },
        { en: "Wen ran to the garden", zh: "Wen 跑到花园" },
        { en: "Isla went to the attic", zh: "Isla 去了阁楼" },
      ],
      right: 0,
    },
    {
      ask: { en: "And which second?", zh: "第二句呢？" },
      options: [
        { en: "Wen took the map", zh: "Wen 拿了地图" },
        { en: "Wen ran to the garden", zh: "Wen 跑到花园" },
        { en: "Isla went to the attic", zh: "Isla 去了阁楼" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "Which question can one hop answer?",
        zh: "哪个问题跳一次就能答？",
      },
      options: [
        { en: "Where is Mira? – she is named with the place", zh: "Mira 在哪里？——她和地点在同一句" },
        { en: "Where is the lantern that Mira carries?", zh: "Mira 拿着的灯笼在哪里？" },
        { en: "Where was the lantern before the attic?", zh: "灯笼到阁楼之前在哪里？" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "A network with two hops answers wrongly, and its first hop looks at a sentence without the thing. What is likely?",
        zh: "跳两次的网络答错了，第一跳看的句子里没有那件东西。最可能是？",
      },
      options: [
        { en: "The second hop got a wrong key", zh: "第二跳拿到了错的键" },
        { en: "The second hop puts it right anyhow", zh: "第二跳总会纠正" },
        { en: "The story is too short", zh: "故事太短" },
      ],
      right: 0,
    },
  ],
};
