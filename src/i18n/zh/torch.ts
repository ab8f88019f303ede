/** 关于来自 PyTorch 的权重。 */
import type { torchWords as english } from "../en/torch.ts";

export const torchWords: Readonly<Record<keyof typeof english, string>> = {
  "torch.title": "来自 PyTorch 的权重",
  "torch.holds": "{name} 里有一个 {module}，共 {layers} 层，每层 {units} 个单元，以及它输出处的 nn.Linear。",
  "torch.widths": "它每步读入 {input} 个数，给出 {output} 个数；它要读的序列也必须如此。",
  "torch.converted": "文件中的数是 {types}，在这里变成 float32。",
  "torch.nonlinearity": "非线性函数",
  "torch.nonlinearity.why":
    "state_dict 不会说明 nn.RNN 用的是哪一个。没有指定时 PyTorch 用 tanh；选错了，所有的值都没有意义。",
  "torch.present": "在当前任务中打开：{task}",
  "torch.other": "当前任务“{task}”是 {input} 个和 {output} 个。",
  "torch.fits": "在宽度相同的任务中打开",
  "torch.with": "{task}（{settings}）",
  "torch.looking": "正在寻找宽度相同的任务……",
  "torch.bring": "也可以先带来自己的数据（读入 {input} 个数，给出 {output} 个），再打开这个文件。",
  "torch.data": "打开“数据”",
};
