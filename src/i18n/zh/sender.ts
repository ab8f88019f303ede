/** 链接的发送者训练了多少。 */
import type { senderWords as english } from "../en/sender.ts";

export const senderWords: Readonly<Record<keyof typeof english, string>> = {
  "share.figure": "图片、动画或表格…",
  "share.class": "给班级…",
  "share.class.why": "链接和二维码；由你选择学生看到什么、可以改变什么",
  "share.cite": "引用…",
  "share.file": "保存为运行文件",
  "share.file.what": "一个文件包含这个运行和它的全部历史：拖到页面上或交给命令行，都能继续得到相同的比特",
  "sender.trained": "发送者把这个运行训练了 {updates} 次更新。",
  "sender.of": "这里打开的是第 {updates} 次更新。",
  "sender.trained.more": "发送者训练了其中 {count} 个运行，这一个训练了 {updates} 次更新。",
  "sender.trained.others": "发送者把这里的另外 {count} 个运行训练得更久。",
  "sender.train.all": "都训练到那里",
  "sender.train": "训练到第 {updates} 次更新",
  "sender.time": "约 {seconds} 秒",
};
