/** 与示例不同之处的文字。 */
import type { changesWords as english } from "../en/changes.ts";

export const changesWords: Readonly<Record<keyof typeof english, string>> = {
  "changes.title": "与示例不同之处",
  "changes.count": "{count} 处改动",
  "changes.more": "另 {count} 处改动",
  "changes.flip": "第 {step} 步的比特 {channel} 已翻转",
  "changes.given": "自己写的序列",
  "changes.with": "本段的{setting}为 {value}",
  "changes.noise": "手动设定的噪声",
  "changes.text": "{name}已改动",
  "changes.back": "撤回：{change}",
};
