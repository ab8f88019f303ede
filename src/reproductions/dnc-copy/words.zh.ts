/** 图 `dnc-copy` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.dnc-copy": "DNC：占用空闲的槽，再按次序读出",
  "reproduction.dnc-copy.figure": "扩展数据图 1",
  "reproduction.dnc-copy.see": "图案到来时写头走向空闲的槽；标记之后读头沿着链接从一个槽到下一个槽。",
  "reproduction.dnc-copy.published": "没有数字：图中写入时分配门打开，读出时释放门打开",
  "reproduction.dnc-copy.source": "Graves 等 2016，扩展数据图 1 及图注",
  "reproduction.dnc-copy.differs":
    "文献：一个接一个的 10 个序列、每个 5 个图案、10 个槽，所以槽要重复使用；这里：一个序列、最多 8 个图案、24 个槽，不必释放",
  "reproduction.dnc-copy.ours": "读头有 {value} % 的步走向接着写入的内容",
};
