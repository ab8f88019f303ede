/** 运行、权重文件、引擎与命令行的错误。 */
import type { caseProblems } from "../../core/problems/case.ts";
import type { runProblems } from "../../core/problems/run.ts";

export const chineseRunProblems: Readonly<Record<keyof typeof runProblems, string>> = {
  "run.model": "没有模型 {id}；已知的有 {known}",
  "run.preset": "没有预设 {id}；已知的有 {known}",
  "run.shape": "{what}：应为 {wanted}，得到 {got}",
  "run.seed": "种子：应为 1 到 4294967295 的整数，得到 {got}",
  "run.engine": "引擎：应为 {known} 之一，得到 {got}",
  "run.change.key": "改动 {key}：运行中只能改变 {known}",
  "run.change.update": "改动 {key}：更新次数应为 0 到 {most} 的整数，得到 {got}",
  "run.change.many": "有 {got} 处即时改动，最多保留 {limit} 处；请重新开始",
  "run.change.longest": "改动 {key}：最长 {longest} 步的序列放不进这个模型的记忆（它只容 {time} 步）；请用它重新开始",
  "run.change.width": "改动 {key}：会改变模型的输入或输出；请用它重新开始",
  "run.weights.size": "权重有 {got} 个数，这个模型需要 {wanted} 个；请使用同一模型、同样尺寸的权重",
  "run.cost.bytes": "这需要 {got} MB 内存，上限是 {limit} MB；请减少单元、槽位、批量或长度",
  "run.cost.start": "起始权重需要 {got} 十亿次运算，上限是 {limit} 十亿；请减少循环层的单元",
  "run.cost.picture": "画一个样本的图需要 {got} MB 内存，上限是 {limit} MB；请少命名一些值，或缩小它们或长度",
  "run.cost.flops": "一次更新需要 {got} 十亿次运算，上限是 {limit} 十亿；请减少单元、槽位、批量或长度",
  "run.noise.count": "噪声：这个模型抽取 {wanted} 个数，应每个通道给一个，得到 {got} 个",
  "run.noise.finite": "噪声：第 {channel} 个通道是 {got}；应为有限的数（以标准差为单位）",
  "run.sample": "这个任务没有可供生成的字母表；请选择文本任务",
  "run.act.end": "这个模型还要从末尾倒着读序列，可行动时末尾尚未发生；请选择只向前读的模型",
  "run.act.terms": "这个模型在损失里加了自己的项（{terms}），奖励无法给它们加权；需要行动的任务请换一个模型",
  "run.act.export": "任务 {task} 的序列出自网络自己的行动，没有数据可写；请导出别的任务",
  "run.temperature": "温度：应为 0 到 10 的数，得到 {got}",
  "cli.command": "mnemoscope {got}：没有这个命令；已知的有 {known}",
  "cli.options": "{why}；请看 mnemoscope --help",
  "cli.source": "没有可以 {what} 的东西：请给出链接、experiment.json 或 --preset（{known} 之一）",
  "cli.cell": "{file}：{why}",
  "cli.sources": "链接、文件和 --preset 只给一个",
  "cli.file": "无法读取 {file}：{why}",
  "cli.write": "无法写入 {file}：{why}",
  "cli.notFile": "{file} 是设备或链接，不是普通文件；请换一个名字",
  "cli.fileLarge": "{file} 有 {got} MB，最多读取 {limit} MB；请用小一些的文件",
  "cli.busy": "进程 {process} 正在 {folder} 里训练；请等它结束，换一个文件夹；如果并非如此，请删除其中的 training.pid",
  "cli.json": "{file} 不是 JSON",
  "cli.data": "--data {got}：应为 键=文件，键是任务 {task} 接受文件的设置（{keys}）",
  "cli.number": "--{option}：应为 {min} 到 {max} 的整数，得到 {got}",
  "cli.engine": "--engine：应为 {known}，得到 {got}",
  "cli.gpu.package":
    "--engine webgpu：没有安装 webgpu 这个包；请在 Mnemoscope 旁安装它（npm install webgpu），或不写引擎",
  "cli.gpu.none": "--engine webgpu：找不到图形设备（{why}）；请安装它的 Vulkan 驱动，或不写引擎",
  "cli.updates": "请给出 --updates N，即停在第几次更新",
  "cli.resume": "--resume {path}：那里是另一个实验；请去掉其中一个",
  "cli.expected": "{file} 没有可以核对的期望值；请去掉 --check",
  "cli.export.to": "--to：应为 {known}，得到 {got}",
  "cli.export.out": "请给出 -o DIR，即要写入的文件夹",
  "run.diverged.never":
    "训练已停止：{to} 次更新无一成功，因为梯度始终不是有限的数；请查看模型里什么会变成无穷，例如除法、对数或乘方",
  "run.diverged.skipped":
    "训练已发散并停止：第 {from} 次到第 {to} 次更新之间，{of} 次里有 {bad} 次因梯度不是有限的数而跳过",
  "run.diverged.exploded":
    "训练已发散并停止：第 {from} 次到第 {to} 次更新之间，{of} 次里有 {bad} 次损失高于 {limit}，而什么都没学的网络只有 {blank}",
  "weights.header": "这不是 safetensors 文件：{why}",
  "weights.tensor": "张量 {name}：{why}",
  "weights.missing": "缺少张量 {name}；请使用模型 {model}、同样尺寸的权重",
  "weights.unknown": "张量 {name} 不属于模型 {model}；请使用这个模型、同样尺寸的权重",
  "weights.shape": "张量 {name}：形状应为 {wanted}，得到 {got}；请使用同样尺寸的权重",
  "weights.finite": "张量 {name}：第 {index} 个值不是有限的数；文件已损坏，或训练已发散",
  "engine.memory": "wasm 引擎：得不到 {megabytes} MB 内存；请减少单元、槽位或步数",
  "engine.gpuSilent": "图形设备 {seconds} 秒没有回应；运行可以在 wasm 上从最近的快照继续",
  "engine.gpuLost": "图形设备丢失（{message}）；运行可以在 wasm 上从最近的快照继续",
  "engine.gpuBuffer":
    "{buffer} 需要一整块 {wanted} MiB 的显存，这个设备只允许 {limit} MiB；请用更小的模型，或 wasm 引擎",
  "engine.gpuLimit":
    "{batch} 个序列、{steps} 步需要一整块 {wanted} MiB 的显存，这个设备只允许 {limit} MiB；请减小批量、长度或模型，或用 wasm 引擎",
  "engine.gpuModel": "图形设备容不下这个模型所需的 {wanted} MiB；请用更小的模型，或 wasm 引擎",
  "engine.gpuMemory":
    "图形设备容不下 {wanted} MiB（{batch} 个序列、{steps} 步）；请减小批量、长度或模型，或用 wasm 引擎",
};

export const chineseCaseProblems: Readonly<Record<keyof typeof caseProblems, string>> = {
  "case.json": "案例：应为含有 model、settings、weights 和 episodes 的 JSON 对象；这个文件不是",
  "case.part": "案例：缺少 {part} 或类型不对；请对照标准案例的 README",
  "case.weight": "案例：权重 {name} 的形状应为 {wanted}，得到 {got}",
  "case.stray": "案例：模型 {model} 没有权重 {name}；请删去，或检查案例的设置",
  "case.episodes": "案例：episodes.{part} 应有 {wanted} 个数，得到 {got} 个；所有序列长度必须相同",
  "case.class": "案例：episodes.target 应为 0 到 {most} 的类别，得到 {got}",
};
