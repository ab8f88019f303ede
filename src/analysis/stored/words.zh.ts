/** 分析 `stored` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "analysis.stored": "什么存在哪里",
  "analysis.stored.what":
    "哪个槽存着哪一步、读写头怎样移动、各单元与什么相关：来自留出的片段，以及把输入改动后的本片段",
  "analysis.stored.grid.slots": "每个槽最后所存的内容随某一步的输入改变多少：1 为其全长",
  "analysis.stored.grid.moves": "每个头在多大比例的步里这样移动：x 为输入时，? 为要求回答时",
  "analysis.stored.grid.units": "各单元与任务中各数的相关系数（在保留的片段上）：x 是输入，t 是步，Σ 是到此为止的和",
  "analysis.stored.holds":
    "{signal}中，{axis} {index} 从第 {from} 步到第 {to} 步存着第 {step} 步的输入：那一步换成别的输入，它改变其长度的 {by} %；其他任何一步换，至多改变 {other} %。",
  "analysis.stored.holds.read":
    "{signal}中，{axis} {index} 从第 {from} 步到第 {to} 步存着第 {step} 步的输入：那一步换成别的输入，它改变其长度的 {by} %；其他任何一步换，至多改变 {other} %。第 {at} 步之后清空它，{wanted} 个回答里有 {answers} 个改变，第一个在第 {answer} 步。",
  "analysis.stored.holds.unread":
    "{signal}中，{axis} {index} 从第 {from} 步到第 {to} 步存着第 {step} 步的输入：那一步换成别的输入，它改变其长度的 {by} %；其他任何一步换，至多改变 {other} %。但没有回答需要它：第 {at} 步之后清空它，什么也不变。",
  "analysis.stored.grid.wipes": "回答之前清空一个槽，每个回答损失多少：1 为全部",
  "analysis.stored.own":
    "{signal}中，{inputs} 步输入里有 {count} 步各有自己的{axis}，它取决于那一步，几乎不取决于其他步。",
  "analysis.stored.moves.all": "{signal}在所有步的 {share} % 里移动 {by}（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.moves.input": "{signal}输入时，在 {share} % 的步里移动 {by}（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.moves.answer":
    "{signal}要求回答时，在 {share} % 的步里移动 {by}（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.moves.all.one":
    "{signal}（头 {index}）在所有步的 {share} % 里移动 {by}（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.moves.input.one":
    "{signal}（头 {index}）输入时，在 {share} % 的步里移动 {by}（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.moves.answer.one":
    "{signal}（头 {index}）要求回答时，在 {share} % 的步里移动 {by}（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.stays.all": "{signal}在所有步的 {share} % 里停在原处（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.stays.input": "{signal}输入时，在 {share} % 的步里停在原处（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.stays.answer": "{signal}要求回答时，在 {share} % 的步里停在原处（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.stays.all.one":
    "{signal}（头 {index}）在所有步的 {share} % 里停在原处（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.stays.input.one":
    "{signal}（头 {index}）输入时，在 {share} % 的步里停在原处（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.stays.answer.one":
    "{signal}（头 {index}）要求回答时，在 {share} % 的步里停在原处（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.back.all": "{signal}在所有步的 {share} % 里回看 {by} 步之前（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.back.input":
    "{signal}输入时，在 {share} % 的步里回看 {by} 步之前（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.back.answer":
    "{signal}要求回答时，在 {share} % 的步里回看 {by} 步之前（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.back.all.one":
    "{signal}（头 {index}）在所有步的 {share} % 里回看 {by} 步之前（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.back.input.one":
    "{signal}（头 {index}）输入时，在 {share} % 的步里回看 {by} 步之前（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.back.answer.one":
    "{signal}（头 {index}）要求回答时，在 {share} % 的步里回看 {by} 步之前（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.itself.all": "{signal}在所有步的 {share} % 里看这一步本身（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.itself.input": "{signal}输入时，在 {share} % 的步里看这一步本身（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.itself.answer":
    "{signal}要求回答时，在 {share} % 的步里看这一步本身（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.itself.all.one":
    "{signal}（头 {index}）在所有步的 {share} % 里看这一步本身（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.itself.input.one":
    "{signal}（头 {index}）输入时，在 {share} % 的步里看这一步本身（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.itself.answer.one":
    "{signal}（头 {index}）要求回答时，在 {share} % 的步里看这一步本身（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.forth":
    "要求回答时，{signal}在 {share} % 的步里按写入的顺序依次到写过的地方（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.reverse":
    "要求回答时，{signal}在 {share} % 的步里从最近写入的起逆序回到写过的地方（{episodes} 个片段的 {steps} 步）。",
  "analysis.stored.step": "{signal}中，{axis} {index} 与步的序号相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.step.alone": "{signal}与步的序号相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.wanted": "{signal}中，{axis} {index} 与是否要求回答相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.wanted.alone": "{signal}与是否要求回答相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.now":
    "{signal}中，{axis} {index} 与同一步的输入 {channel}相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.now.alone": "{signal}与同一步的输入 {channel}相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.before":
    "{signal}中，{axis} {index} 与{by} 步之前的输入 {channel}相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.before.alone":
    "{signal}与{by} 步之前的输入 {channel}相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.since":
    "{signal}中，{axis} {index} 与输入 {channel} 上次出现距今的步数相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.since.alone":
    "{signal}与输入 {channel} 上次出现距今的步数相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.count":
    "{signal}中，{axis} {index} 与输入 {up} 至今出现的次数相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.count.alone": "{signal}与输入 {up} 至今出现的次数相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.balance":
    "{signal}中，{axis} {index} 与输入 {up} 比输入 {down} 多出现的次数相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.balance.alone":
    "{signal}与输入 {up} 比输入 {down} 多出现的次数相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.odd":
    "{signal}中，{axis} {index} 与输入 {channel} 出现的次数是否为奇数相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.odd.alone":
    "{signal}与输入 {channel} 出现的次数是否为奇数相关（r = {r}，在 {episodes} 个保留的片段上）。",
  "analysis.stored.none":
    "{episodes} 个片段里没有突出之处：没有只取决于一步的槽，没有头有固定的走法，也没有单元与任务中的数相关（|r| 小于 0.8）。所存的内容仍可能很多，只是散在许多地方。",
  "setting.episodes": "片段数",
  "setting.episodes.why": "看多少个留出的片段：一半用来选出单元与什么相关，一半用来测量",
  "axis.mover": "头",
  "axis.move": "移动的格数",
  "axis.recorded": "单元",
  "axis.variable": "任务中的数",
};
