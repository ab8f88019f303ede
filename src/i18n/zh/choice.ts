/** 选择时的用语：模型与任务的分组、不相配的组合。 */
import type { choiceWords as english } from "../en/choice.ts";

export const choiceWords: Readonly<Record<keyof typeof english, string>> = {
  "group.recurrent": "循环网络",
  "group.external": "外部记忆",
  "group.matrix": "矩阵记忆",
  "group.attention": "注意力",
  "group.fewShot": "少样本与生成",
  "group.benchmarks": "基准任务",
  "group.applications": "应用",
  "group.known": "{model}能学会",
  "view.examples": "示例",
  "notice.misfit": "{model}不适合“{task}”：{problem}。什么都没有改变。",
  "notice.misfit.inputs": "{model}需要有 {wanted} 种输入的任务，而“{task}”有 {got} 种。什么都没有改变。可以试试：",
  "notice.diverged": "{name}：{problem}",
  "notice.back.learningRate": "回到第 {update} 次更新，以学习率 {value} 继续",
  "notice.back.clipNorm": "回到第 {update} 次更新，把梯度裁剪到 {value} 后继续",
  "notice.offer": "{model}：{task}",
};
