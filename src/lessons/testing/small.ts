/** A small lesson with a prediction of every kind, for tests. */
import type { Lesson, Said } from "../lesson.ts";

const both = (en: string, zh: string): Said => ({ en, zh });
const beside = "v1&model=rnn&unit=4&task=parity&task.to=4&seed=3&engine=wasm&2.model=lstm&2.unit=4&2.update=0&beside=1,2"; // prettier-ignore
const alone = "v1&model=lstm&unit=4&task=parity&task.to=4&seed=3&engine=wasm";

export const smallLesson: Lesson = {
  version: 1,
  id: "small",
  title: both("A small lesson", "一门小课"),
  what: both("Two networks, one parity.", "两个网络，一个奇偶。"),
  minutes: 3,
  steps: [
    {
      id: "before",
      say: both("Before we begin.", "开始之前。"),
      predict: {
        kind: "choice",
        ask: both("Is 3 odd?", "3 是奇数吗？"),
        options: [
          { say: both("Yes", "是"), isRight: true },
          { say: both("No", "否"), reply: both("3 = 2 + 1.", "3 = 2 + 1。") },
        ],
      },
    },
    {
      id: "race",
      say: both("An RNN and an LSTM see the same bits.", "RNN 和 LSTM 看到同样的比特。"),
      open: beside,
      predict: {
        kind: "choice",
        ask: both("Which of them has the lower loss after 40 updates?", "40 次更新后谁的损失更低？"),
        options: [
          {
            say: both("The RNN", "RNN"),
            holds: [{ of: { metric: "loss" }, below: { of: { run: 1, metric: "loss" } } }],
          },
          {
            say: both("The LSTM", "LSTM"),
            holds: [{ of: { run: 1, metric: "loss" }, below: { of: { metric: "loss" } } }],
          },
        ],
      },
      updates: 40,
      see: {
        kind: "choice",
        ask: both("How many curves fell?", "几条曲线下降了？"),
        options: [{ say: both("None", "没有") }, { say: both("One or two", "一条或两条"), isRight: true }],
      },
      why: both("Because they train.", "因为它们在训练。"),
    },
    {
      id: "curve",
      say: both("Now one of them alone.", "现在只有一个。"),
      open: alone,
      predict: {
        kind: "curve",
        ask: both("How does its loss go?", "它的损失如何变化？"),
        metric: "loss",
        from: 0,
        to: 1,
      },
      updates: 30,
    },
    {
      id: "number",
      say: both("The same network, further.", "同一个网络，继续。"),
      predict: {
        kind: "number",
        ask: both("Its loss after 60?", "60 次后的损失？"),
        of: { metric: "loss" },
        from: 0,
        to: 1,
      },
      updates: 60,
    },
    {
      id: "place",
      say: both("Look at its forget gate.", "看它的遗忘门。"),
      predict: {
        kind: "place",
        ask: both("Which unit is most open at step 0?", "第 0 步哪个单元最开？"),
        of: { signal: "f", axis: "unit", at: { time: 0 } },
      },
      why: both("That one keeps most.", "它保留得最多。"),
    },
    {
      id: "now-you",
      touch: ["learningRate"],
      say: both("Now you.", "轮到你了。"),
      goal: { say: both("A loss below 0.9", "损失低于 0.9"), check: { of: { metric: "loss" }, below: 0.9 } },
    },
  ],
  test: [
    {
      ask: both("Is 1 0 1 odd?", "1 0 1 是奇数个吗？"),
      options: [both("Yes, odd", "是，奇数"), both("No, even", "否，偶数")],
      right: 1,
    },
    {
      ask: both("What falls while it trains?", "训练时什么下降？"),
      options: [both("The loss", "损失"), both("The seed", "种子")],
      right: 0,
    },
  ],
};
