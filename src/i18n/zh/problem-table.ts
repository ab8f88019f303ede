/** 表格和按列书写的文件出错时给人看的话。 */
import type { tableProblems } from "../../core/problems/table.ts";

export const chineseTableProblems: Readonly<Record<keyof typeof tableProblems, string>> = {
  "text.binary": "有一个 NUL 字节：这不是文本，而是别的文件；请另存为 UTF-8 纯文本后重新选择",
  "text.line": "这一行有 {got} 个字符，最多读取 {limit} 个；请在每一条之后换行",
  "text.lines": "文本有 {got} 行，最多读取 {limit} 行；请只用一部分",
  "table.quote": "这里的引号打开后没有关闭；请把它关上，若就是要写引号，请写两个",
  "table.afterQuote": "关闭的引号后面是“{got}”；那里应是分隔符，若就是要写引号，请写两个",
  "table.columns": "表格有 {got} 列，最多读取 {limit} 列；请只用其中一些",
  "table.cell": "一个单元格有 {got} 个字符，最多读取 {limit} 个；请检查分隔符和引号",
  "table.cells": "表格超过 {limit} 个单元格；请减少行或列",
  "table.ragged": "这一行有 {got} 列，而第一行有 {wanted} 列；请让每行的列数相同，空的也要留出来",
  "table.rows": "只有表头，下面没有数据；请补上数据",
  "table.duplicate": "第 {first} 列和第 {second} 列都叫“{name}”；请给每一列不同的名字",
  "table.header": "第一行应是列名（{wanted}），得到的是 {got}；请加上这样一行",
  "table.noColumn": "需要名为 {wanted} 的列；这里的列有 {got}",
  "table.tooFew": "至少需要 {wanted} 列，得到 {got} 列；列之间请用逗号、分号或制表符",
  "columns.twice": "第 {column} 列既作“{first}”又作“{second}”；请给其中一个另选一列",
  "columns.beyond": "“{role}”要取第 {got} 列，而表格只有 {columns} 列；请选其中一列",
  "columns.needed": "还没有哪一列作“{role}”；请选一列",
  "columns.many": "有 {got} 列作“{role}”，而它只要一列；请选其中一列",
  "table.number": "第 {column} 列：应为数字，得到“{got}”；请写成 3.14 或 2e-5",
  "table.comma": "第 {column} 列：“{got}”里有逗号；小数请用点，千位不要加分隔符",
  "table.either":
    "第 {column} 列：“{got}”可能是小数，也可能带千位分隔符，其余各数也是如此；小数请用点，千位不要加分隔符",
  "table.mixed": "第 {column} 列：这里的“{got}”和第 {line} 行的“{other}”无法用同一种写法读出；请把这一列的数都写成一样",
  "table.finite": "第 {column} 列：“{got}”不是有限的数；没有数值时请让单元格空着",
  "table.huge": "第 {column} 列：“{got}”大于 {limit}；请换一个单位",
  "table.blank": "第 {column} 列是空的；请填上，或删去这一行",
  "time.row": "第 {column} 列：应为与第 {line} 行（“{wanted}”）写法相同的时间，得到“{got}”；请用同一种写法",
  "time.form":
    "第 {column} 列：“{got}”不是能读的时间；请写成 2001-12-31、2001-12-31 13:00、2001-12、2001-Q4 或 2001-W52",
  "time.blank": "第 {column} 列：时间是空的；请填上，或删去这一行",
  "time.order": "时间 {got} 排在 {before} 之后；请按时间给各行排序",
  "time.double": "时间 {got} 出现了两次；请删去其中一行；若一个表里有好几条序列，请只留一条",
  "time.ambiguous": "看不出 {got} 是先写日还是先写月；请把日期写成 1999-12-31",
  "time.gap": "{got} 之前缺了 {missing} 个时刻，比数据的行数还多；请去掉缺口另一边的数据",
};
