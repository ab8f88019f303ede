/** A differentiable neural computer keeps account of its slots: it allocates free ones, and lets go of what it has read. */
import type { Check, Lesson } from "../lesson.ts";

/** The texts of the DNC after its guided edits "Write by content only" and "Never let go", packed; a test says when they are stale. */
export const writingByContent =
  "hVTBjts2EL3zKx42B1terRO76aJIISCHAOmpP7AwCq44kglLpEBS4brIxxdDSra1u0EvhjzzZvj45nF6q6iDMjXuvummIUcmaPncEQyNTnaobT-MgdydGORADnd_nZ-dVlNcmxaj5185FxgK0boTog5HqLORva5BL4GckR166q0735X47uQP8qAA2W1L_C3D6KjE_tPuUQiv_yWMRgdUePwMbbDbbn_f7XPCd5YT-5TYb7e7_R85EbUKR1TY7aeSx885cSSpOD6Fp2jjbI8qtZvq5RkVfhN2CNoa1NYEZ7uOHCo0RKqxLkqn8BOdDz1-onWjED7IQNPFnrhZmYkcpszoZUspcSjRaXOaQHz8ocTgqCZFpp4wU1WMc0l0T8y_xPTfE5kpMp0jRk83bNcvGVRAetTBdU8s5UGID4hHXR9TIw_pWAKiL4hHGRClR3Q6BDLQnpUaPZU5J-FYwSRjR8GjtbANw4wNomW-3InF1G1vtVp32pDMxA9r5lAUGecosMWsQYXBWTXWYULt8JC7bBBdIWYuFXywwzrGAvgAY9E6qTSZgNaSRzhqz4Mr-bLaoLW27ehBEQ29NuqjMvWfCEdCtq_28LojE4Ts7WhCns4KFdbpC_cXER5yLtFJkQKbK32RCNI_J2LPTNfN88j3nQ_IMB8cmTa7E_fwtglDN_pZp4tGMszy5DqeKt-1SiW9fMmuWL_qukFtvTY0M8huLHHhOMufA-nzzbAuJBIIMbIsNwWbJSeRO5KT_p1mt1IUwuvWkIJU6hdiZcJ8YP7CBskQTGKTzyh4NumvVGpp5oV5ZRPI5eSXN-9tngrH-TTbNErL1hrZ3cLWl8PT71cO8vi57ELj-nJzfu59jSdfcSc_9vPg4qooFsW5X74QOUKw6bW98yyfqbFufpPao9MnSt4-0bl8C09CCO61dOnt7lh6NWH_x6qLJ321ayr9lVuXfd8366rETHXR-FnWp7R1qxsV8_jSovia9vcVPy_pDM_TvMLnSV3gvVV0wzfK82G91Ikj03XTFoyOxypDxnJ9iU880gvT-1fZXd4cNwK9RuwZMTEXvLtXi-vykZvpZawKIewYhjFM80zk8sZfFeI_"; // prettier-ignore
export const neverLettingGo =
  "hVXBbuM2EL3zKx6yB1u24truNmhTGNhDgfbUHwiMBSOOZMISaZDUKi7244shKUdKsq0OgjTzZubNm6HUWUUtlKlw94eua3JkgpbPLcFQ72SLynaXPpC7Exd5IYe7v67PTqts16ZB7_kuxwBDYbDujEGHE9TVyE5XoJdAzsgWHXXWXe9K_OnkN_KgANluSvwtQ--oxH67exDC638IvdEBBzx8hjbYbTa_7PbJ4VvLjn107Deb3f7X5Bi0CiccsNvnkIfPyXEiqdiezdlaO9vhENPleHnFAT8LewnaGlTWBGfblhwOqIlUbd0gncJ3tD50-I7G9UL4IAPlxp44WZmIHLOn97Kh6DiWaLU5ZxCXP5a4OKpIkakyJkcNwxgyuCfmXyK_eyKTLbmO6D1N2C5fEqiA9KiCa59YyqMQnzCcdHWKiTykYwmIHjGcZMAgPQanQyAD7Vmp3lOJ2jr6Rk6MrgN8sJflMBTAJxiLxkmlyQQ0ljzCSXvWseTa2qCxtmnpXhFdOm3UT8pUvyOcCGmbtIfXLZkgZGd7E5JYCxzSA9Y3SvfZshotIshz5LPdbPnaYY3t5rd4YZUTCcnQOE1u9WteHdm2tpJsTiIvY64iKUSOEGwsQ4_8JGMs0tSsY5M1hMCqaY9Wnym2dKZrlIm-nokXqdWGpHtKQ1ryIIqxzQTzwZFp0spiDW_rcGl7v8yBOaaYNJHieNSs-CGGdPIld_Em6wqV9drQyCCtaIkbx6IQDe9aloM4oW46q9U7ChGXApv_RkYQhoGHOAlYYXkrs5oMY43lDvc3CkUe8K3JQqTa5KT_oOxU3EJ43RhSkEr9QP4kAVNLT0yLyzPdVapR8NLFV6nU_MzMzoisA7nkfHx3rMc5s52r2bpWWjbWyHYKW96Kx_sXNrICHHaj8fqBSP4x96udK8RMvu_GVRgWRTELTvlmK-5Iqg9O_zPxoS-T482Cl-_hUQjBueZ7P_1Ezbc_Yv9n-Tn6gwMQQ3-0__O8H6__osRIdZb4WVbn-HE_TFRM4-ONLL7E38Tkc5L_BQmepvkKHyd1g3dW0YTvIK_H5VwntuR2mSAGx2OVIWE5vsSWR3pjun7j3bF3JtBbxJ4RmbngX8Ri1i6XXOWTsSiEsH249CHPM5JLP5ZFIf4F"; // prettier-ignore

const training = "batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&seed=1&engine=wasm";
const dnc = (slots: number): string => `v1&model=dnc&unit=32&slot=${slots}&width=8&head=1&controller=feedforward`;
const copy = `${dnc(8)}&task=copy&task.bits=4&task.from=1&task.to=6&with=from:6,to:6&${training}`;
/** Five rounds: four patterns of three bits, a sign, the same four again. {"alphabet": {"bits": 3}, "phases": [show, marker, answer …]} */
const rounds =
  "task=custom&task.given=rules&task.rules=packed:lcxBDsIgFATQu8yajYVuuErTBTUoRgoNYKr55e6CiRvjAnZ__mQeQdnNqEUnSMJySxGSZ4byi7rcEyEav9fSqVVD4nkCg9XumgykyJkRVhXuOpTuQI3Kxb1Ggr98B-Fhy3jC2W8vzJ_Vrzv0ukOby3td3uaKXle0uWOvO_5x5_wG"; // prettier-ignore
const beside = "2.update=0&beside=1,2";

const wrong = (run: number) => ({ run, metric: "wrongBits" });
const accuracy = (run: number) => ({ run, metric: "accuracy" });
/** Slots that count as in use at the last step of five rounds; of six. */
const inUse = (run: number) => ({ run, signal: "usage", sum: "slot", at: { time: 44 } });
const isRight = (run: number): Check => ({ of: accuracy(run), above: 0.95 });
const isNot = (run: number): Check => ({ of: accuracy(run), below: 0.9 });

export const lesson: Lesson = {
  version: 1,
  id: "dnc",
  title: { en: "A DNC allocates and lets go", zh: "DNC 会分配，也会放手" },
  what: {
    en: "How a memory finds a free slot, and gives it back when what it held has been read.",
    zh: "记忆怎样找到空闲的槽，读完之后又怎样还回去。",
  },
  minutes: 6,
  steps: [
    {
      id: "before",
      say: {
        en: "The head of the NTM walked from slot to slot, one on at each step.",
        zh: "NTM 的头一步一格，从一个槽走到下一个槽。",
      },
      predict: {
        kind: "choice",
        ask: {
          en: "It has walked over all its slots, and more patterns come. What happens?",
          zh: "所有槽都走过了，又来了新图案。会怎样？",
        },
        options: [
          { say: { en: "It writes over the first ones", zh: "覆盖最先的" }, isRight: true },
          {
            say: { en: "It skips those still needed", zh: "跳过还要用的" },
            reply: {
              en: "It has no account of which those are. Today’s memory has one.",
              zh: "它不知道哪些还要用。今天的记忆有账可查。",
            },
          },
          {
            say: { en: "It gets more slots", zh: "槽会变多" },
            reply: { en: "Their number is fixed.", zh: "槽数是固定的。" },
          },
        ],
      },
      why: {
        en: "A differentiable neural computer (DNC) keeps a number for each slot, its usage: 0 free, 1 in use. Writing raises it; a free gate can lower it where a head has just read.",
        zh: "可微神经计算机（DNC）给每个槽记一个数，即使用量：0 空闲，1 在用。写会让它升高；刚读过的地方，自由门可以让它降低。",
      },
    },
    {
      id: "allocation",
      say: {
        en: "Copy up to six patterns, with eight slots. First a DNC, second the same without allocation: it can only write to slots that are like its key.",
        zh: "复制最多六个图案，八个槽。第一个：DNC。第二个：没有分配，只能写到与键相似的槽。",
      },
      open: `${copy}&2.cell=${writingByContent}&${beside}&step=6`,
      predict: {
        kind: "choice",
        ask: { en: "How many of 24 bits are wrong after 300 updates?", zh: "300 次更新后，24 位里错几位？" },
        options: [
          {
            say: { en: "Fewer than 1 for both", zh: "都不到 1 位" },
            holds: [
              { of: wrong(0), below: 1 },
              { of: wrong(1), below: 1 },
            ],
            reply: {
              en: "At first all slots are alike. Which of them would be like the key?",
              zh: "开始时所有槽都一样，哪个才和键相似？",
            },
          },
          {
            say: { en: "Fewer than 1 with allocation, more than 5 without", zh: "有分配不到 1 位，没有分配多于 5 位" },
            holds: [
              { of: wrong(0), below: 1 },
              { of: wrong(1), above: 5 },
            ],
          },
          {
            say: { en: "More than 5 for both", zh: "都多于 5 位" },
            holds: [
              { of: wrong(0), above: 5 },
              { of: wrong(1), above: 5 },
            ],
            reply: { en: "Look at the first curve.", zh: "看第一条曲线。" },
          },
        ],
      },
      updates: 300,
      see: {
        kind: "choice",
        ask: {
          en: "Moment shows the first at step 6, after six patterns. How many bars of Usage are full?",
          zh: "“此刻”里是第一个网络的第 6 步，六个图案之后。“使用量”有几条是满的？",
        },
        options: [
          {
            say: { en: "One", zh: "一个" },
            holds: [{ of: { signal: "usage", sum: "slot", at: { time: 6 } }, below: 2 }],
            reply: { en: "Count the bars once more.", zh: "再数一遍那些条。" },
          },
          {
            say: { en: "About as many as patterns: five or six", zh: "和图案差不多：五六个" },
            holds: [
              { of: { signal: "usage", sum: "slot", at: { time: 6 } }, above: 4.5 },
              { of: { signal: "usage", sum: "slot", at: { time: 6 } }, below: 6.5 },
            ],
          },
          {
            say: { en: "All eight", zh: "八个全在用" },
            holds: [{ of: { signal: "usage", sum: "slot", at: { time: 6 } }, above: 7.5 }],
            reply: { en: "Two are nearly empty.", zh: "还有两条几乎是空的。" },
          },
        ],
      },
      why: {
        en: "Allocation points at the slot with the least usage, so each pattern gets one of its own. By content alone all slots are alike at first, and Write spreads over them.",
        zh: "分配指向使用量最小的槽，每个图案各得一个。只按内容，开始时所有槽都一样，“写”就散开了。",
      },
    },
    {
      id: "rounds",
      say: {
        en: "Five rounds, each: four patterns, then the same four again. Twenty patterns, but six slots. First the DNC, second the same with no free gates: what is in use stays so.",
        zh: "五轮，每轮四个图案，再照说一遍。一共二十个图案，却只有六个槽。第一个：DNC。第二个：没有自由门，用了就一直算在用。",
      },
      open: `${dnc(6)}&${rounds}&${training}&2.cell=${neverLettingGo}&${beside}&step=44`,
      predict: {
        kind: "choice",
        ask: { en: "Who gets nearly all (0.95) right after 1000 updates?", zh: "1000 次更新后，谁几乎全对（0.95）？" },
        options: [
          {
            say: { en: "Both", zh: "都是" },
            holds: [isRight(0), isRight(1)],
            reply: {
              en: "From the second round on, where would the second one write?",
              zh: "从第二轮起，第二个往哪里写？",
            },
          },
          { say: { en: "Only the one that lets go", zh: "只有会放手的" }, holds: [isRight(0), isNot(1)] },
          {
            say: { en: "Neither: twenty do not fit into six", zh: "都不是：二十个装不进六个槽" },
            holds: [isNot(0), isNot(1)],
            reply: { en: "They need not all be there at once.", zh: "不必同时都在。" },
          },
        ],
      },
      updates: 1000,
      see: {
        kind: "choice",
        ask: {
          en: "Moment shows Usage at the last step; click a network to see its own. How much of the six bars is full?",
          zh: "“此刻”里是最后一步的“使用量”；点哪个网络就看哪个。六条满了多少？",
        },
        options: [
          {
            say: { en: "All six in both", zh: "两个都是六个全用" },
            holds: [
              { of: inUse(0), above: 5.5 },
              { of: inUse(1), above: 5.5 },
            ],
            reply: { en: "Those of the first are not. Look again.", zh: "第一个的不是，再看看。" },
          },
          {
            say: { en: "In the first about half, in the second all", zh: "第一个约一半，第二个全部" },
            holds: [
              { of: inUse(0), above: 2 },
              { of: inUse(0), below: 4 },
              { of: inUse(1), above: 5.5 },
            ],
          },
        ],
      },
      why: {
        en: "What has been read is given back, and the slot serves again. Without free gates Usage only fills up: after some steps no slot is free, and Allocation has nowhere to point.",
        zh: "读过的就还回去，槽可以再用。没有自由门，“使用量”只增不减：几步之后没有空槽，“分配”无处可指。",
      },
    },
    {
      id: "room",
      say: {
        en: "Is letting go always needed? The one without free gates again, with room: at most six patterns, eight slots, 300 updates.",
        zh: "总得放手吗？还是没有自由门的，但地方够：最多六个图案，八个槽，300 次更新。",
      },
      open: `${copy}&cell=${neverLettingGo}&pin=usage`,
      predict: {
        kind: "number",
        ask: { en: "How many of 24 bits does it get wrong?", zh: "24 位里它错几位？" },
        of: wrong(0),
        from: 0,
        to: 24,
      },
      updates: 300,
      see: {
        kind: "choice",
        ask: {
          en: "Is that as good as the DNC of the first race (fewer than 1)?",
          zh: "有第一场比赛里的 DNC 那样好（不到 1 位）吗？",
        },
        options: [
          { say: { en: "Yes", zh: "有" }, holds: [{ of: wrong(0), below: 1 }] },
          {
            say: { en: "No", zh: "没有" },
            holds: [{ of: wrong(0), above: 1 }],
            reply: { en: "Read the number once more.", zh: "再读一遍这个数。" },
          },
        ],
      },
      why: {
        en: "Where there is room, nothing need be let go. A part of a network is worth what the task asks of it: to see that, take a task that needs it, and one that does not.",
        zh: "地方够，就不必放手。网络的一个部件值多少，要看任务要什么：用一个需要它的任务，再用一个不需要的来比较。",
      },
    },
    {
      id: "now-you",
      say: {
        en: "Now you: the network that never lets go, and five rounds. Get it above 0.93 within 1000 updates: more slots? How many are enough? Or give it back its free gates.",
        zh: "轮到你了：从不放手的网络，五轮。1000 次更新内让正确率超过 0.93：加槽？要多少？还是把自由门还给它？",
      },
      open: `${dnc(6)}&${rounds}&${training}&cell=${neverLettingGo}&pin=usage`,
      goal: {
        say: { en: "An accuracy above 0.93", zh: "正确率高于 0.93" },
        check: { of: { metric: "accuracy" }, above: 0.93 },
      },
    },
  ],
  test: [
    {
      ask: { en: "What does the usage of a slot say?", zh: "一个槽的使用量说明什么？" },
      options: [
        { en: "How far it is in use", zh: "它在多大程度上被占用" },
        { en: "How old it is", zh: "它有多旧" },
        { en: "What is in it", zh: "它里面是什么" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "Usages are 0.9, 0.1, 0.8. Where does allocation write?",
        zh: "使用量是 0.9、0.1、0.8。分配会写到哪里？",
      },
      options: [
        { en: "The first", zh: "第一个" },
        { en: "The second", zh: "第二个" },
        { en: "The third", zh: "第三个" },
      ],
      right: 1,
    },
    {
      ask: { en: "What lowers the usage of a slot?", zh: "什么会降低一个槽的使用量？" },
      options: [
        { en: "A read, where the free gate is open", zh: "自由门打开时读它" },
        { en: "A write", zh: "写它" },
        { en: "Time alone", zh: "单是时间" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "A memory has 6 slots and never lets go. From which pattern on is it in trouble?",
        zh: "记忆有 6 个槽，从不放手。从第几个图案起有麻烦？",
      },
      options: [
        { en: "From the first", zh: "第一个" },
        { en: "From the seventh", zh: "第七个" },
        { en: "Never", zh: "从不" },
      ],
      right: 1,
    },
    {
      ask: {
        en: "Why can no slot be found by content at the very beginning?",
        zh: "为什么最开始按内容找不到槽？",
      },
      options: [
        { en: "All slots are alike", zh: "所有槽都一样" },
        { en: "There is no key", zh: "没有键" },
        { en: "The slots are full", zh: "槽都满了" },
      ],
      right: 0,
    },
    {
      ask: {
        en: "A part is taken away, and nothing gets worse. What follows?",
        zh: "去掉一个部件，什么都没变差。能得出什么？",
      },
      options: [
        { en: "It is never needed", zh: "它从来不需要" },
        { en: "This task does not need it", zh: "这个任务不需要它" },
        { en: "There is a mistake", zh: "出了错" },
      ],
      right: 1,
    },
  ],
};
