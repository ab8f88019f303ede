/** 运行文件的错误。 */
import type { fileProblems } from "../../core/problems/file.ts";

export const chineseFileProblems: Readonly<Record<keyof typeof fileProblems, string>> = {
  "file.none": "这不是运行文件，或末尾被截断（{got} 字节）；请选择以 .mnemoscope 结尾的文件",
  "file.large": "运行文件有 {got} MB，上限是 {limit} MB；请保存较短的运行",
  "file.newer": "由较新的 Mnemoscope 制作：格式 {got}，本页读取 {known}；请用制作它的页面打开",
  "file.part": "运行文件里没有 {name}；文件已损坏或是别的文件，请重新保存",
  "file.json": "运行文件里的 {name} 不是 JSON；文件已损坏，请重新保存",
  "file.later": "运行文件里的 {name} 是第 {got} 次更新的，而运行只有 {most} 次；文件已损坏，请重新保存",
  "file.update": "运行文件里的 {name} 自称是第 {got} 次更新的；文件已损坏，请重新保存",
  "file.length": "第 {update} 次更新后的权重有 {got} 个数，其余的有 {wanted} 个",
  "file.weights": "运行文件有权重，却不知道它们属于哪些参数",
  "file.fingerprint": "第 {update} 次更新后的权重指纹是 {got}，运行文件写的是 {wanted}；文件被改动过，请重新保存",
};
