/** 自己的数据出错时给人看的话。 */
import type { dataProblems } from "../../core/problems/data.ts";

export const chineseDataProblems: Readonly<Record<keyof typeof dataProblems, string>> = {
  "data.noFile": "还没有选择文件；请选择一个文件，或使用内置的数据",
  "data.needed": "这次运行需要文件“{name}”（{size} 字节，标记 {mark}），本浏览器里没有；请选择那个文件",
  "data.other": "文件“{name}”（{got}）不是制作链接时用的那个（{wanted}）；请选择那一个",
  "data.large": "文件“{name}”有 {got} MB，上限是 {limit} MB；请只用一部分",
  "data.encoding": "字节 {byte} 不是 UTF-8 文本；请把文件另存为 UTF-8 后重新选择",
  "data.encoding.said": "文件不是 {encoding} 文本；请选择保存它时用的编码",
  "data.sort": "这是 {sort} 类的文件，不是文本；请把里面的内容另存为 CSV 或纯文本后再选择",
  "data.form": "这是 {form}，这里不读；请把里面的内容另存为 CSV，或粘贴其中的行",
  "data.unread": "没有任务能读“{name}”这样的文件；各任务读什么，请看文档“自己的数据”",
  "data.leftOut": "没有用上：{names}；这个任务读 {reads}，它要的每样东西各一个文件",
  "data.leftOut.text": "没有用上：{names}；这个任务读 UTF-8 文本",
  "data.pictures": "{count} 张图片不能一张张地用；请为任务“一眼识字”把它们打成一个 zip，每个字符一个文件夹",
  "data.noOwn": "任务 {task} 不接受自己的数据；请选择接受的任务，例如序列预测",
  "data.key": "这个任务不接受名为 {key} 的数据；它接受 {known}",
  "data.noComposing": "任务 {task} 的序列不能手写；请选择可以手写的任务，例如故事",
  "data.tooLong": "这个序列有 {got} 步，本次运行最多读 {longest} 步；请缩短它",
  "data.storage": "浏览器没有保存这个文件（{why}）；在关闭页面之前可以使用",
  "data.undeleted": "浏览器没有确认文件已删除（{why}），文件可能还在；请再试一次",
  "data.empty": "数据是空的；请粘贴文本或选择文件",
};
