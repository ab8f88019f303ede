/** 任务 `digits` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.digits": "数字",
  "task.digits.why": "逐行或逐像素读一个数字或你自己的图，再说出它是什么",
  "look.task.digits":
    "逐行读时，把“输入”转个方向就是那幅图。一步一步走过去，看网络在每一步会答几：它是什么时候拿定主意的？",

  "setting.scan": "读法",
  "setting.scan.why": "一步读入什么：一行、一个像素，或按一种打乱的次序读一个像素",
  "setting.stored": "存放方式",
  "setting.stored.why": "像 MNIST 那样逐行，或像 EMNIST 那样逐列：后者不转过来图片就是躺着的",
  "option.upright": "逐行",
  "option.turned": "逐列（如 EMNIST）",
  "setting.images": "图像",
  "setting.images.why": "像 MNIST 那样的 IDX 灰度图文件，压缩与否皆可，边长至多 64",
  "setting.labels": "标签",
  "setting.labels.why": "说明每幅图是什么的 IDX 文件",
  "option.rows": "逐行",
  "option.pixels": "逐像素",
  "option.mixed": "逐像素，打乱",

  "task.digits.compose": "画一个，看网络逐行把它当成什么。画的内容不会被学习。",
  "reading.digits.row": "读入第 {row} 行：{shades}",
  "reading.digits.row.now": "读入第 {row} 行：{shades}。此刻它会答 {got}",
  "reading.digits.pixel": "读入第 {row} 行第 {column} 列的像素：{shades}",
  "reading.digits.pixel.now": "读入第 {row} 行第 {column} 列的像素：{shades}。此刻它会答 {got}",
  "fact.pictures": "{count} 幅 {rows} × {columns} 像素的图",
  "fact.pictures.upright": "按逐行存放读取；如果数字是躺着的（EMNIST），请选择逐列",
  "fact.pictures.turned": "逐列存放：每张图片都已转正",
  "fact.pictureClasses": "{count} 类：{classes}",
  "fact.picturesHeldOut": "{training} 幅用于训练；留出 {heldOut} 幅，每类十分之一",

  "reading.digits.unknown": "读完了：没有人说它是什么",
  "reading.digits.guess": "读完了：它答 {got}；没有人说它是什么",
  "reading.digits.wanted": "读完了：是 {wanted}",
  "reading.digits.right": "读完了：它答 {got}，正确",
  "reading.digits.wrong": "读完了：它答 {got}，其实是 {wanted}",
};
