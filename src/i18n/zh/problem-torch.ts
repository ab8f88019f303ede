/** 来自 PyTorch 的权重，或交给 PyTorch 的权重。 */
import type { torchProblems } from "../../core/problems/torch.ts";

export const chineseTorchProblems: Readonly<Record<keyof typeof torchProblems, string>> = {
  "torch.modules":
    "张量 {name} 属于第二个循环模块；请只保存一个 nn.RNN、nn.LSTM 或 nn.GRU，以及它输出处的 nn.Linear 的 state_dict",
  "torch.reverse": "张量 {name} 从序列的末尾读起；这里需要只向前读的模块（bidirectional=False）",
  "torch.projection": "张量 {name} 是隐状态的投影；这里需要没有投影的 nn.LSTM（proj_size=0）",
  "torch.layers": "张量 {name} 所在的层太多；最多读取 {most} 层，在 PyTorch 的名字里是 0 到 2",
  "torch.relu": "用 relu 的 nn.RNN 有 {got} 层，应为一层：只有用 tanh 时才能有多层",
  "torch.gates": "张量 {name}：行数应等于列数（nn.RNN），或是列数的三倍（nn.GRU）、四倍（nn.LSTM），得到 {got}",
  "torch.hidden": "{module} 有 {got} 个单元，最多读取 {most} 个；请用小一些的",
  "torch.missing": "循环模块缺少张量 {name}；请保存完整的 state_dict",
  "torch.shape": "张量 {name}：形状应为 {wanted}，得到 {got}；请照 PyTorch 给出的样子保存 state_dict",
  "torch.linear": "没有负责输出的 nn.Linear；应有一个名为 weight（前面可有任何前缀）、形状为 输出数 × {hidden} 的张量",
  "torch.linears": "循环模块之后应有一个 nn.Linear，得到 {got}；请只保存这两个模块，nn.Embedding 要先乘进 weight_ih_l0",
  "torch.unknown": "张量 {name} 既不属于循环模块，也不属于输出处的 nn.Linear；请只保存这两个模块的 state_dict",
  "torch.cell":
    "{model} 的方程不是 nn.RNN、nn.LSTM 或 nn.GRU 的方程；应为模型 rnn、lstm（无窥视孔）或 gru，并且方程未改；请改为导出成独立的 PyTorch 模块",
  "torch.width":
    "{module} 每步读入 {input} 个数，给出 {output} 个；任务 {task} 是 {taskInput} 个和 {taskOutput} 个；请带来这种宽度的数据",
  "torch.pickle":
    "{name} 是只有 Python 能执行的程序；应把 state_dict 存成 safetensors 文件：safetensors.torch.save_file(model.state_dict(), name)",
  "torch.own": "这些权重属于 {module}；请去掉你自己的方程文本",
};
