/** 图 `ntm-copy-heads` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.ntm-copy-heads": "NTM：读写头沿着记忆走",
  "reproduction.ntm-copy-heads.figure": "图 6",
  "reproduction.ntm-copy-heads.see": "每来一个图案，写头移到下一个槽；标记之后，读头走同一条路。",
  "reproduction.ntm-copy-heads.published": "没有数字：图中两个头每步都移动一个位置",
  "reproduction.ntm-copy-heads.source": "Graves, Wayne & Danihelka 2014，图 6；按文献所述，未经核对",
  "reproduction.ntm-copy-heads.differs": "文献：8 位、最多 20 个图案、128 个槽；这里：6 位、最多 8 个图案、20 个槽",
  "reproduction.ntm-copy-heads.ours": "读头有 {value} % 的步走向接着写入的内容",
};
