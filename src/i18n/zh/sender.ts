/** 链接的发送者训练了多少。 */
import type { senderWords as english } from "../en/sender.ts";

export const senderWords: Readonly<Record<keyof typeof english, string>> = {
  "sender.trained": "发送者把这个运行训练了 {updates} 次更新。",
  "sender.train": "训练到第 {updates} 次更新",
  "sender.time": "约 {seconds} 秒",
};
