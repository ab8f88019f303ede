/** 自己的数据出错时给人看的话。 */
import type { dataProblems } from "../../core/problems/data.ts";

export const chineseDataProblems: Readonly<Record<keyof typeof dataProblems, string>> = {
  "data.noFile": "还没有选择文件；请选择一个文件，或使用内置的数据",
  "data.needed": "这次运行需要文件“{name}”（{size} 字节，标记 {mark}），本浏览器里没有；请选择那个文件",
  "data.other": "文件“{name}”的标记是 {got}，需要的是 {wanted}；请选择制作链接时用的文件",
  "data.large": "文件“{name}”有 {got} MB，上限是 {limit} MB；请只用一部分",
  "data.encoding": "字节 {byte} 不是 UTF-8 文本；请把文件另存为 UTF-8 后重新选择",
  "data.empty": "数据是空的；请粘贴文本或选择文件",
};
