/** 引导的改动：做什么，会看到什么。 */
import type { editWords as english } from "./edit-en.ts";

export const editWords: Readonly<Record<keyof typeof english, string>> = {
  "edit.rnn.memoryless": "切断回路",
  "edit.rnn.memoryless.expect": "隐状态不再看到自己，什么也留不过一个时刻。损失停在靠猜能达到的地方。",
  "edit.rnn.leak": "让单元慢慢变化",
  "edit.rnn.leak.expect": "每个单元保留五分之四的旧值，“隐状态”各行变得平滑。回忆任务学得慢得多：新旧总是混在一起。",
  "edit.rnn.gate": "给它一个门",
  "edit.rnn.gate.expect":
    "每个单元在每个时刻决定是否保留旧值。原文在 1500 步内毫无进展的加法任务，现在 600 步就能学会；回忆则要更久。",

  "edit.lstm.forget": "去掉遗忘门",
  "edit.lstm.forget.expect":
    "“细胞状态”只能累加，从不放手，各行会越来越大。权重少了四分之一，回忆学得差不多一样快，加法要晚得多。",
  "edit.lstm.tie": "让输入门等于 1 − f",
  "edit.lstm.tie.expect":
    "一个单元放掉多少就收进多少，“细胞状态”始终在 −1 与 1 之间。权重少四分之一，回忆最后与原文差不多，加法学得更早。",
  "edit.lstm.output": "去掉输出门",
  "edit.lstm.output.expect":
    "“隐状态”在每个时刻就是压缩后的“细胞状态”。回忆学得一样快甚至更快；加法要求“隐状态”在两个标记之间保持安静，要晚得多。",

  "edit.gru.update": "去掉更新门",
  "edit.gru.update.expect": "每个时刻都重写每个单元，“隐状态”没有一行能保持不动。回忆和加法都会远远落后于原文。",
  "edit.gru.reset": "去掉重置门",
  "edit.gru.reset.expect":
    "候选值总能看到全部旧状态。权重少三分之一，加法几乎一样早学会，回忆则不够精确：主要的工作由更新门完成。",
  "edit.gru.before": "先重置，再相乘",
  "edit.gru.before.expect":
    "这个门直接作用于“隐状态”，与 2014 年的论文一致。同一想法的两种写法：两条损失曲线应当相近。",

  "edit.ntm.order": "先写后读",
  "edit.ntm.order.expect":
    "读头能看到同一时刻写下的内容。听起来更多，复制却学得更晚：各跑三次，原文都在 1500 步后不再出错，这里只有一次在 2000 步后做到。",
  "edit.ntm.content": "只按内容寻找",
  "edit.ntm.content.expect": "读写头再也不能移到下一个位置，两条对角线不会出现。原文已不出错时，复制仍会错四到六位。",
  "edit.ntm.erase": "只写不擦",
  "edit.ntm.erase.expect":
    "位置里原有的内容留着，新的加上去。复制任务每个位置只写一次，不需要擦除：应当一样早甚至更早学会。",
};
