/** 单元文本里的注释，按英文原句查找。文本本身保持原样：链接和比特都取决于它，只在方程页上译出。 */
export const chineseComments: Readonly<Record<string, string>> = {
  "Gers & Schmidhuber, 2000: gates see the cell; the output gate sees the new one":
    "Gers 与 Schmidhuber，2000：门能看到细胞，输出门看到的是新的细胞",
  "the reset gate acts after the product, as in cuDNN and PyTorch": "重置门作用在乘积之后，与 cuDNN 和 PyTorch 相同",
  "one cell reads from the start of the episode, the other from its end; the output hears both about the same time":
    "一个单元从序列开头读起，另一个从末尾读起；输出同时听到两者对同一步的说法",
  "the input gate is exponential; the stabiliser is taken off both gates, and cancels in c / normaliser":
    "输入门是指数的；两个门都减去稳定项，它在 c / 归一项 中抵消",
  "the last rows, and the same one and two places on; beyond the edge is nothing":
    "最近几行，以及右移一格、两格后的同样几行；边界之外为零",
  "every place has the same kernels, over the rows and three places": "每个位置用同样的卷积核，覆盖各行和三个位置",
  "one addressing mechanism, used by the write heads and by the read heads": "一种寻址机制，写头和读头都用它",
  "which slots are free: what was written is in use, what a read head lets go of is not":
    "哪些槽空着：写过的在用，读头放手的不再用",
  "where to write: to a free slot, or to one that is like the key": "写到哪里：空着的槽，或与键相似的槽",
  "which slot was written after which: link[slot, from]": "哪个槽在哪个槽之后写入：link[slot, from]",
  "where to read: what was written before, what is like the key, what was written after":
    "从哪里读：之前写的，与键相似的，之后写的",
  "the slots start unlike each other: from equal slots, equal scores would keep them equal forever":
    "各槽起初互不相同：若相同，得分也相同，就会永远相同下去",
  "write with the state after it: to which slots (β in the paper), and what (γ)":
    "用其后的状态来写：写到哪些槽（论文中的 β），写什么（γ）",
  "h W M, the general score of Luong et al.; without the scale of dot":
    "h W M，Luong 等人的 general 得分；没有 dot 的缩放",
  "a sentence is words, a word is a symbol; every sentence is asked as a question, before it is stored":
    "句子由词组成，一个词是一个符号；每个句子在存入之前，都先当作问题来问",
  "adjacent tying: what hop k answers with is what hop k + 1 compares with":
    "相邻共享：第 k 跳用来回答的，就是第 k + 1 跳用来比较的",
  "the order of words: 1 + across · along, so that early words count more at one end of the width, late ones at the other":
    "词序：1 + across · along，使靠前的词在宽度的一端更重，靠后的词在另一端更重",
  "empty places are left out, not looked at as in the paper": "空位不参与，而论文中也会看它们",
  "linear start: the first updates go without the softmax": "线性起步：最初的更新不用 softmax",
  "the newest sentence has age 0": "最新的句子年龄为 0",
  "the answer is compared with the last embedding; output k stands for symbol k, and starts as it":
    "答案与最后一个嵌入比较；输出 k 代表符号 k，起初与它相同",
  "what is shown is stored as a pair; it is asked of all pairs stored before":
    "显示的内容存为一对；它还会向此前存下的所有对提问",
  "a question is encoded as a key is": "问题的编码方式与键相同",
  "the paper has R(u + response); here the question is heard again instead of what was asked last: it says where to go on":
    "论文中是 R(u + response)；这里重新听一遍问题，而不是上一次问的内容：它说明该往哪里走",
  "a learned mask for each place in the sentence; one learned key per entity; larger at first than the paper's 0.1, since so few sentences are read here":
    "句中每个位置有一个学到的掩码；每个实体有一个学到的键；起初比论文的 0.1 大，因为这里读的句子很少",
  "before anything is told, a slot holds its key": "在讲述任何事之前，槽里放着它的键",
  "the question is asked of the memory before it is taken in": "问题在被记入之前，先向记忆提问",
  "who is meant: what the slot holds, or whose slot it is": "指的是谁：看槽里存着什么，或槽属于谁",
  "external memory: a key and a value per slot": "外部记忆：每个槽一个键和一个值",
  "encoder: its states are the internal memory": "编码器：它的状态就是内部记忆",
  "what is shown, as a key and as a value": "显示的内容，作为键，也作为值",
  "attention to write: the internal memory says to which slot, and whether; there goes the pair [what was before → what is now]":
    "写的注意力：内部记忆决定写到哪个槽，以及写不写；写入的是一对〔之前的 → 现在的〕",
  "attention to read: what came after something like this": "读的注意力：与此相似的内容之后来过什么",
  decoder: "解码器",
  "a causal convolution over the last inputs, then one that sees a single time":
    "对最近几个输入的因果卷积，再接一个只看一步的卷积",
  "unlike the paper: the memory learns at every step, not from sixteen steps together; no norm and no gate behind the answer; as in the authors' code, the loss is halved, the rate is divided by the size of a key, and the memory has a bias":
    "与论文不同：记忆每一步都学习，而不是十六步一起学；回答之后没有归一化和门；与作者的代码相同：损失减半，学习率除以键的大小，记忆有偏置",
  "the memory is a small network: what it says of a view of the input": "记忆是一个小网络：它对输入的一个视图所说的话",
  "one step of gradient descent on |v - recalled|² / 2 at every time": "每一步对 |v - recalled|² / 2 做一步梯度下降",
  "a short convolution over the last inputs": "对最近几个输入的短卷积",
  "every write is added; nothing is ever taken out": "每次写入都是累加；从不取出任何东西",
  "queries and keys have length 1": "查询和键的长度为 1",
  "the delta rule: what the key brought so far is replaced by the value, as far as beta says":
    "delta 规则：这个键至今取回的内容，按 beta 的程度换成新的值",
  "first all of the memory fades, then the delta rule corrects it at one key":
    "先让整个记忆衰减，再由 delta 规则在一个键上修正它",
  "the input gate is exponential; the stabiliser is taken off both gates and off the answer's scale":
    "输入门是指数的；两个门和答案的尺度都减去稳定项",
  "one step of gradient descent on |v - recalled|² / 2 at every time, with momentum and weight decay":
    "每一步都对 |v - recalled|² / 2 做一次梯度下降，带动量和权重衰减",
  "nothing is overwritten: every state of the past stays, one per timestep":
    "什么都不覆盖：过去的每个状态都留着，每步一个",
  "Bahdanau, Cho & Bengio, 2015": "Bahdanau、Cho 与 Bengio，2015",
  "nothing is overwritten: keys and values of every timestep stay": "什么都不覆盖：每一步的键和值都留着",
  "learned maps start as the identity: it retrieves before any training": "学到的映射起初是恒等映射：不经训练就能检索",
  "up to a constant; no step makes it larger": "差一个常数；没有哪一次迭代会使它变大",
  "what is asked is stored afterwards, too": "问过的内容随后也会存下",
  "write where was read last, or over the slots that were used least: as many as there are heads":
    "写到上次读过的地方，或盖掉用得最少的那些槽：有几个头就有几个",
  "the least used slot is emptied first": "用得最少的槽先清空",
  "the label belongs to the picture before": "标签属于前一张图",
  "the picture before joins the prototype of its class: the mean of the embeddings":
    "前一张图并入它那一类的原型：嵌入的均值",
  "a class not yet seen has no prototype: here it is as far away as a learned distance":
    "还没见过的类没有原型：这里它离得有一个学到的距离那么远",
  "the softmax over −distance is the loss's; output k stands for class k, and starts as it":
    "对 −距离 的 softmax 属于损失；输出 k 代表类 k，起初与它相同",
  "first the series is shown, then it is to be said again": "先显示数列，然后要把它重说一遍",
  "at the turn the code is drawn, from all that was read": "在转折处，根据读过的一切抽取编码",
  "Kullback–Leibler divergence of the code from a standard normal, per dimension":
    "编码与标准正态分布的 Kullback–Leibler 散度，逐维",
  "the loss is the mean of squares over half of the episode, a Gaussian's −log likelihood times 2 · noise² / that half":
    "损失是半个序列上的均方，即高斯负对数似然乘以 2 · noise² / 那一半的长度",
  "unlike the paper: GPT-2's block, with norms before its parts, gelu and learned positions; no encoder; norms without gain":
    "与论文不同：用 GPT-2 的块，归一化在各部分之前，gelu，位置由学习得到；没有编码器；归一化没有增益",
  "unlike the paper: a short convolution, which is DeltaNet's, and rmsnorm before each part":
    "与论文不同：有 DeltaNet 的短卷积，各部分之前用 rmsnorm",
  "the delta rule of linear transformers: Schlag, Irie & Schmidhuber, 2021 unlike the paper: convolutions before the projections, no silu on values, queries not scaled, the answer is not normed":
    "线性 Transformer 的 delta 规则：Schlag、Irie 与 Schmidhuber，2021。与论文不同：卷积在投影之前，值不经 silu，查询不缩放，答案不归一化",
  "unlike the paper: convolutions before the projections, no silu on values, queries not scaled, the answer is not normed, its gate o is a sigmoid, and so is f; gelu for SwiGLU":
    "与论文不同：卷积在投影之前，值不经 silu，查询不缩放，答案不归一化，它的门 o 是 sigmoid，f 也是；用 gelu 代替 SwiGLU",
  "the paper's long-term memory alone, without attention and persistent memory; there it may be a network, here it is a matrix; the loss is halved; convolutions stand before the projections":
    "只有论文中的长期记忆，没有注意力和持久记忆；论文中它可以是一个网络，这里是一个矩阵；损失减半；卷积在投影之前",
  "the cell is the paper's, the block is a transformer's: no projection to twice the width around the cell, no skip past it, no gate outside, no norm per head; queries and keys have a convolution each; the gates i and f read what the values read":
    "单元是论文的，块是 Transformer 的：单元外没有投影到两倍宽度，没有绕过它的捷径，外面没有门，每个头没有归一化；查询和键各有一个卷积；门 i 和 f 读的与值读的相同",
  "unlike the paper: tanh on keys and rows, a memory that starts near zero, learned first weights: Collier & Beel, 2018":
    "与论文不同：键和写入的行经 tanh，记忆从接近零开始，起初的权重由学习得到：Collier 与 Beel，2018",
  "unlike the paper: series, not sentences; the code is heard at every step; its weight grows along a line":
    "与论文不同：是序列而不是句子；每一步都听到编码；它的权重沿直线增长",
  "unlike the paper: one map for queries and patterns, none for values; beta counts in units of 1 / √input":
    "与论文不同：查询和模式共用一个映射，值没有映射；beta 以 1 / √input 为单位",
  "the gate f came later: Gers, Schmidhuber & Cummins, 2000; its bias of 1: Jozefowicz, Zaremba & Sutskever, 2015":
    "门 f 后来才有：Gers、Schmidhuber 与 Cummins，2000；它的偏置 1：Jozefowicz、Zaremba 与 Sutskever，2015",
  "unlike the paper: two dense layers where its eye has four convolutions":
    "与论文不同：论文的“眼睛”有四层卷积，这里是两个全连接层",
  "no gradient goes this way, as in google-deepmind/dnc; the paper is silent":
    "梯度不从这里走，与 google-deepmind/dnc 相同；论文没有说",
  "unlike the paper: what was found goes into the next step, too, as in Luong, Pham & Manning, 2015":
    "与论文不同：找到的内容也进入下一步，如 Luong、Pham 与 Manning，2015",
  "unlike the paper: one head, so that every unit sees all of h, and no block around it":
    "与论文不同：只有一个头，因此每个单元都看到整个 h，外面没有块",
  "unlike the paper: one layer of kernels, which move along the row that comes in and over the rows before it":
    "与论文不同：只有一层卷积核，沿着进来的一行移动，也覆盖前面的几行",
  "unlike the paper: around a cell no convolution and no feed-forward layer; step by step, where its training sees all steps at once":
    "与论文不同：单元周围没有卷积和前馈层；一步一步地算，而论文训练时同时看到所有步",
  "neither the gate nor the candidate sees h: what came before can only be noticed a layer above":
    "门和候选值都看不到 h：之前来过什么，只有上一层才能察觉",
  "neither gates nor candidate see h; there is no output gate, so that the cell is the hidden state":
    "门和候选值都看不到 h；没有输出门，细胞就是隐状态",
  "together they are 1: the scale of h does not depend on the length": "两者合起来为 1：h 的大小不随长度变化",
  "unlike there: u (here: entry) and h have a bias, and h has no part in u before training":
    "与论文不同：u（这里叫 entry）和 h 有偏置；训练之前，h 不参与 u",
  "eq. 2: with these A and B, over theta, m holds the last theta steps of the entry as a sum of Legendre polynomials":
    "式 2：有了这样的 A 和 B（除以 theta），m 就把 entry 最近的 theta 步记成勒让德多项式之和",
  "eq. 7": "式 7",
  "eq. 4, exact for an entry that holds still over the step (zero-order hold): m + (I + A / 2! + A² / 3! + …)(A m + B entry)":
    "式 4，若 entry 在一步之内不变（零阶保持），则是精确的：m + (I + A / 2! + A² / 3! + …)(A m + B entry)",
  "eq. 3: what m says that the entry was, from now (lag 0) back to theta steps ago; it is only there to be seen":
    "式 3：m 所说的 entry 过去的样子，从现在（滞后 0）到 theta 步以前；它只供观看",
  "unlike the paper: the output hears what is read in the same step; there it hears the controller alone, and that hears it a step later":
    "与论文不同：输出在同一步就听到读出的内容；论文中它只听控制器，而控制器晚一步才听到",
  "one place more at every step; a place is on the stack as far as its strength says":
    "每一步多一格；一格在栈上占多少，看它的强度",
  "d, u and v in the paper": "即论文中的 d、u 和 v",
  "eq. 1 and 2: the pop takes strength from the top down, then v is pushed":
    "式 1 和 2：弹出从栈顶往下取走强度，然后压入 v",
  "eq. 3: the topmost values, as far as strengths of 1 in all go": "式 3：最上面的那些值，强度合计取到 1 为止",
  "unlike there: every linear has a bias and no norm a gain; B is discretised by Euler's rule, as in the authors' code, where eq. 4 has the zero-order hold; dt's weights start as all others":
    "与论文不同：每个 linear 都有偏置，归一化没有增益；B 用欧拉法离散化，与作者的代码相同，而式 4 用零阶保持；dt 的权重与其他权重一样初始化",
  "two ways into the block: through the memory, and beside it to the gate at its end":
    "进入这个块的两条路：穿过记忆，或绕过记忆直到末尾的门",
  "a short convolution over the last inputs, each unit for itself": "对最近几个输入的短卷积，每个单元各自进行",
  "selection: how long the step is (dt), where it writes (B) and where it reads (C) follow from what comes in":
    "选择：步长（dt）、写到哪里（B）、从哪里读（C）都取决于输入",
  "A starts as -1, -2, … (S4D-Real); eq. 2 and 4: a long step forgets and writes, a step of no length leaves all as it is":
    "A 起初为 -1、-2……（S4D-Real）；式 2 和式 4：长的一步会忘记并写入，长度为零的一步一切不变",
  "unlike there: every linear has a bias and no norm a gain; keys and values have widths of their own; the channel mixing is a plain network with squared relu, without a shift and a gate of its own; r, w and g are called q, f and o here":
    "与论文不同：每个 linear 都有偏置，归一化没有增益；键和值各有自己的宽度；通道混合只是带 relu 平方的普通网络，没有自己的移位和门；论文的 r、w、g 这里叫 q、f、o",
  "Finch's ddlerp: how much of the step before is mixed in depends on both":
    "Finch 的 ddlerp：混入前一步多少取决于前后两步",
  "the token shift: everything below sees this step and the one before": "token 移位：下面的一切都看到这一步和前一步",
  "u is how much the present counts in the answer, before it is stored; then every key fades by its own f":
    "u 是当前一步在存入之前在回答里所占的分量；然后每个键按自己的 f 消退",
  "unlike there: scale (gamma) follows |λ| throughout, where there it is a weight that only starts so; the ring and the phases at the start suit some fifty steps; B and C start as all others, with a bias; layer norms without gain":
    "与论文不同：scale（gamma）始终由 |λ| 决定，而论文中它是一个只在开始时如此的权重；起初的圆环和相位适合五十步左右；B 和 C 与其他权重一样初始化，并有偏置；层归一化没有增益",
  "λ = exp(-exp(nu) + i exp(turning)), at the start evenly in a ring of radius 0.9 to 1, with phases up to 0.314":
    "λ = exp(-exp(nu) + i exp(turning))，起初均匀分布在半径 0.9 到 1 的圆环中，相位不超过 0.314",
  "x' = λ x + scale B u, as its real and its imaginary part: a linear memory that turns and fades":
    "x' = λ x + scale B u，分为实部和虚部：会旋转、会消退的线性记忆",
  "Re(C x) + D u, and all that is not linear behind it, step by step":
    "Re(C x) + D u，其后才是一切非线性的部分，逐步进行",
  "unlike the paper: the rounds have biases, and matrices of full rank; one layer, without dropout":
    "与论文不同：各轮有偏置，矩阵满秩；只有一层，没有 dropout",
  "before the LSTM, the state and the input scale each other by turns: a gate of 0.5 leaves as it is":
    "在 LSTM 之前，状态与输入轮流缩放对方：门为 0.5 时保持原样",
  "unlike the paper: biases, that of f 1 at first; symbols go in without an embedding; one layer":
    "与论文不同：有偏置，f 的偏置起初为 1；符号不经嵌入直接进入；只有一层",
  "nothing is overwritten: the hidden tape keeps h of every timestep, the memory tape c; keys are h times a matrix":
    "什么都不覆盖：隐状态带保留每一步的 h，记忆带保留 c；键是 h 乘一个矩阵",
  "eq. 4 and 5: how much each earlier time counts, by the input and by what was found the time before":
    "式 4 和 5：每个过去的步算多少，看输入和上一步找回的内容",
  "eq. 6: what is found takes the place of h and c of the time before": "式 6：找回的内容代替上一步的 h 和 c",
  "eq. 7 to 9: an LSTM on what was found": "式 7 到 9：在找回的内容上做 LSTM",
};
