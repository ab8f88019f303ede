/** 图 `ntm-repeat-copy` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.ntm-repeat-copy": "NTM：学会重复",
  "reproduction.ntm-repeat-copy.figure": "图 7",
  "reproduction.ntm-repeat-copy.see":
    "乐谱下方的曲线降到几乎没有错位。图 9 中每一轮跳回的头在这里看不到：任务这么小，控制器自己就能数。",
  "reproduction.ntm-repeat-copy.published": "文献图中显示学会了，没有数字",
  "reproduction.ntm-repeat-copy.source": "Graves, Wayne & Danihelka 2014；按文献所述，未经核对",
  "reproduction.ntm-repeat-copy.differs": "文献：最多 10 个图案、重复 10 次、8 位；这里：最多 3 个、3 次、4 位",
  "reproduction.ntm-repeat-copy.ours": "每个答案错 {value} 位",
};
