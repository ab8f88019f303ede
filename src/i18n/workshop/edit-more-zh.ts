/** 后来各模型的引导改动：做什么，看什么。 */
import type { moreEditWords as english } from "./edit-more-en.ts";

export const moreEditWords: Readonly<Record<keyof typeof english, string>> = {
  "edit.cnn-lstm.narrow": "卷积核只有一处宽",
  "edit.cnn-lstm.narrow.expect": "卷积核只看一处上方的几行，不看左右：竖笔还找得到，斜笔就不行了。看曲线落后多少。",
  "edit.cnn-lstm.pooled": "只算最强的一处",
  "edit.cnn-lstm.pooled.expect": "LSTM 只听到每个卷积核响应多强，听不到在哪里。权重少得多；看现在哪些数字会混淆。",
  "edit.cnn-lstm.untied": "每处各用自己的卷积核",
  "edit.cnn-lstm.untied.expect": "不再共享，权重多得多；在一处学到的，换一处要重新学。",
  "edit.bilstm.forward": "只从前往后读",
  "edit.bilstm.forward.expect":
    "没有从末尾往前读的那一支，每个输出只知道它之前的内容。标记之后才回答的任务损失不大，逐个标注的任务则失去后文。",
  "edit.bilstm.gru": "改用 GRU 来读",
  "edit.bilstm.gru.expect": "还是两个方向，每个方向三组权重而不是四组。比较两条曲线：方向值多少，单元又值多少？",
  "edit.bilstm.rnn": "不用门来读",
  "edit.bilstm.rnn.expect": "两个方向都在每个时刻重写每个单元。看它们各自在离标记多远处还有用。",

  "edit.slstm.forget": "去掉遗忘门",
  "edit.slstm.forget.expect": "“细胞状态”和“归一化量”只进不出：“隐状态”是到来的一切的平均，各由当时的输入门加权。",
  "edit.slstm.ordinary": "改用普通的门",
  "edit.slstm.ordinary.expect": "两个门都以 1 为上限，与 LSTM 一样，不再需要稳定项。再没有哪个时刻能压过其余的一切。",
  "edit.slstm.output": "去掉输出门",
  "edit.slstm.output.expect": "“隐状态”在每个时刻都显示平均后的“细胞状态”，无论要不要。",

  "edit.sequence-vae.certain": "去掉噪声",
  "edit.sequence-vae.certain.expect":
    "编码就是它的均值，不再抽样。没有什么再让编码变模糊，相邻的编码也就不必说出相近的内容。",
  "edit.sequence-vae.unpulled": "让编码自由游走",
  "edit.sequence-vae.unpulled.expect":
    "损失中没有了散度，没有什么把编码拉向标准正态：“散度”变大，随机的编码解不出见过的东西。",
  "edit.sequence-vae.sudden": "一开始就拉紧",
  "edit.sequence-vae.sudden.expect":
    "散度从第一次更新起就全部计入。看它会不会降到接近 0 并停在那里：那时解码器就不用编码了。",

  "edit.dnc.content": "只按内容寻找",
  "edit.dnc.content.expect": "没有时间链接和读的方式，读头无法沿写入的次序走。复制正需要这个：看“读”还找不找得到路。",
  "edit.dnc.allocation": "只按内容写",
  "edit.dnc.allocation.expect": "不再因为空闲而选一个位置。记忆开始时处处相同，“写”散开在各位置上，而不是占住一个。",
  "edit.dnc.free": "从不放手",
  "edit.dnc.free.expect": "写过的位置一直算在用，无论读没读过：“使用量”只会变满。全满之后就没有空闲的位置了。",

  "edit.memory-network.internal": "不用外部记忆",
  "edit.memory-network.internal.expect":
    "编码器和解码器成为上下两层 LSTM。外部记忆照写，却没有人读：看它原来起了多大作用。",
  "edit.memory-network.gate": "每一步都写",
  "edit.memory-network.gate.expect": "没有了写门，记忆在每个时刻都收进东西。看早先的内容怎样被覆盖。",
  "edit.memory-network.keys": "把每个输入与自己配对",
  "edit.memory-network.keys.expect":
    "键成为同一时刻的内容，不再是前一刻的：拿一个符号去问，外部记忆交回的还是它自己，而不是跟在后面的那个。",

  "edit.mann.equal": "从相同的位置开始",
  "edit.mann.equal.expect":
    "位置相同，得分就相同；得分相同，写入就相同：各位置永远一样，读的权重始终均匀。学习也打破不了。",
  "edit.mann.erase": "先擦后加",
  "edit.mann.erase.expect": "写入的内容可以取代原有的，而不是叠在上面。比较“记忆”的颜色各有多深。",
  "edit.mann.gate": "决定写多少",
  "edit.mann.gate.expect": "在写权重前面加一个门：没有新内容的时刻可以关上。在任务停顿处看它的那一行。",

  "edit.mann-lrua.least": "总写到最少使用的位置",
  "edit.mann-lrua.least.expect": "“写”一个位置接一个位置地走，不再回到刚读过的位置。每个样例各占一个位置，直到用完。",
  "edit.mann-lrua.erase": "只写不擦",
  "edit.mann-lrua.erase.expect": "最少使用的位置保留原有内容，新行加在上面。所有位置都用过之后，看旧行怎样透出来。",
  "edit.mann-lrua.fade": "很快忘记用过什么",
  "edit.mann-lrua.fade.expect": "使用记录两三步就消退，写过的位置很快又算作没用过，更早被覆盖。",

  "edit.lstm-attention.alike": "对过去一视同仁",
  "edit.lstm-attention.alike.expect": "“注意力”变成均匀的灰色，“读出”只是过去的平均，其中突出的东西没有了。",
  "edit.lstm-attention.last": "只看前一步",
  "edit.lstm-attention.last.expect": "“注意力”只是对角线旁的一格，剩下的就是 LSTM 自己的记忆。",
  "edit.lstm-attention.output": "只在输出中用到过去",
  "edit.lstm-attention.output.expect": "控制器听不到找到了什么，无法据此再问；回答仍可以用到它。",

  "edit.memn2n.ageless": "忘掉句子的新旧",
  "edit.memn2n.ageless.expect": "词相同的两句话不再有先后之分。“某人现在在哪里”变成在几个地点之间猜。",
  "edit.memn2n.alike": "对每句话一视同仁",
  "edit.memn2n.alike.expect": "每一跳的“注意力”都均匀分布：答案只是整个故事里提到最多的东西。",
  "edit.memn2n.replace": "让找到的取代问题",
  "edit.memn2n.replace.expect": "下一跳只用找到的内容去问，问题本身不见了。看“注意力”还能不能落到正确的句子上。",

  "edit.entity-network.ungated": "更新每一个实体",
  "edit.entity-network.ungated.expect": "每句话都写进所有位置，本该不动的位置也在变：看“记忆”各行一起变化。",
  "edit.entity-network.nameless": "去掉各位置的名字",
  "edit.entity-network.nameless.expect": "再没有什么能区分这些位置：“记忆”各行始终相同，“注意力”均匀分布。",
  "edit.entity-network.unnormed": "任由位置变大",
  "edit.entity-network.unnormed.expect":
    "不再归一化，写得多的行越来越长，而一行只凭长度就可能赢得注意力。看“记忆”的颜色变深。",

  "edit.kv-memory.same": "键与值用同一个向量",
  "edit.kv-memory.same.expect": "用来比较的就是要交回的：一对中的键还得装下它的答案。",
  "edit.kv-memory.alike": "对每一对一视同仁",
  "edit.kv-memory.alike.expect": "“注意力”均匀分布在已存的各对上，没有哪个问题能找到自己的那一对。",
  "edit.kv-memory.order": "新的放在最前",
  "edit.kv-memory.order.expect":
    "每个时刻各对后移一位，“注意力”成为斜线。对按相似度查找的记忆来说，次序无所谓：除了舍入，曲线应当相同。",

  "edit.memory-bank.alike": "一视同仁地取回",
  "edit.memory-bank.alike.expect": "“检索”变得均匀：无论问什么，取回的都是全部编码的平均。",
  "edit.memory-bank.latest": "只取最近的一个",
  "edit.memory-bank.latest.expect": "记忆库只交回前一步的编码。看预测中有多少来自更远的过去。",
  "edit.memory-bank.without": "不用记忆库来预测",
  "edit.memory-bank.without.expect": "记忆库照样写满，解码器却听不到。两条曲线之间的距离就是检索的价值。",

  "edit.hopfield.sharp": "问得更尖锐",
  "edit.hopfield.sharp.expect": "β 为 16 时，最像的模式独占一切：“注意力”一次迭代就定下来。",
  "edit.hopfield.alike": "给每个模式同样的权重",
  "edit.hopfield.alike.expect": "“注意力”均匀分布，取回的是所有模式的平均：记忆混成一片的样子。",
  "edit.hopfield.settled": "存下取回的模式",
  "edit.hopfield.settled.expect": "存下的是稳定后的模式，而不是看到的：第一个模式决定了后来的能变成什么。",

  "edit.prototype.latest": "只记住最近的样例",
  "edit.prototype.latest.expect": "原型是该类的最后一张图，而不是平均。样例越多，平均就越有价值。",
  "edit.prototype.angle": "按角度比较",
  "edit.prototype.angle.expect": "嵌入有多长不再算数，只看方向。“距离”在 0 与 40 之间。",
  "edit.prototype.flat": "只经过一层来比较",
  "edit.prototype.flat.expect": "图片只做一次线性映射，没有弯折。距离就是像素的加权距离。",

  "edit.linear-attention.fade": "让一切慢慢消退",
  "edit.linear-attention.fade.expect": "“记忆”每个时刻保留九成，旧的写入逐渐让位。隔很久才问的东西已经不在了。",
  "edit.linear-attention.normaliser": "不做归一化就回答",
  "edit.linear-attention.normaliser.expect": "写得越多，“回答”越大：看它的颜色沿序列变深。",
  "edit.linear-attention.convolution": "去掉卷积",
  "edit.linear-attention.convolution.expect": "键听不到紧挨在前面的符号，第一层无法把先后两个时刻的键和值连成一对。",

  "edit.deltanet.add": "只加，不替换",
  "edit.deltanet.add.expect": "没有了 delta 规则：同一个键再次出现时，新值加在旧值上。与线性注意力比较。",
  "edit.deltanet.full": "写就写满",
  "edit.deltanet.full.expect": "每次写入都替换该键的全部内容。写错一次就丢掉旧值：看“修正”。",
  "edit.deltanet.convolution": "去掉卷积",
  "edit.deltanet.convolution.expect": "键听不到紧挨在前面的符号，第一层无法把先后两个时刻的键和值连成一对。",

  "edit.gated-deltanet.forget": "去掉遗忘门",
  "edit.gated-deltanet.forget.expect":
    "不再有整体的消退：只有同一个键再次写入时旧值才离开。剩下的是带输出门的 DeltaNet。",
  "edit.gated-deltanet.tie": "让写入等于 1 − f",
  "edit.gated-deltanet.tie.expect": "忘掉多少才写入多少。遗忘门开始时接近 1，所以一开始几乎不写。",
  "edit.gated-deltanet.output": "去掉输出门",
  "edit.gated-deltanet.output.expect": "“记忆”的回答在每个时刻都全部往后传，无论要不要。后面的层得自己分辨。",

  "edit.titans.momentum": "去掉动量",
  "edit.titans.momentum.expect": "意外只在当时写一次，不再延续。剩下的像带权重衰减的 DeltaNet。",
  "edit.titans.decay": "从不遗忘",
  "edit.titans.decay.expect": "“记忆”保留写过的一切，只有“意外”能改变它。看它被填满。",
  "edit.titans.rate": "全部照单全收",
  "edit.titans.rate.expect": "每个意外都以全力写入：记忆紧跟每个输入，最后一个记得最牢。",

  "edit.mlstm.forget": "去掉遗忘门",
  "edit.mlstm.forget.expect": "矩阵只进不出。输入门大开时仍可以压过之前的一切：看这两个门。",
  "edit.mlstm.normaliser": "不做归一化就回答",
  "edit.mlstm.normaliser.expect": "“回答”成为总和，不再是平均：写得越多就越大。看它的颜色沿序列变深。",
  "edit.mlstm.output": "去掉输出门",
  "edit.mlstm.output.expect": "矩阵的回答在每个时刻都全部往后传，后面的层得自己分辨要不要。",

  "edit.transformer.position": "去掉位置",
  "edit.transformer.position.expect": "同样的键和值换个次序，答案也一样：剩下的次序只是哪些步在前面。",
  "edit.transformer.now": "只看现在",
  "edit.transformer.now.expect":
    "“注意力”只是对角线上的一格：没有什么从一个时刻带到另一个时刻，损失停在靠猜能达到的地方。",
  "edit.transformer.residual": "去掉残差流",
  "edit.transformer.residual.expect":
    "每一层只看到前一层做出的东西，梯度没有近路可走。看损失晚多少才下降，多加一层又晚多少。",
};
