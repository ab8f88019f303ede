/** 图 `memn2n-hops` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.memn2n-hops": "MemN2N：每一跳看另一句话",
  "reproduction.memn2n-hops.figure": "图 2",
  "reproduction.memn2n-hops.see": "注意力每一跳一行：先找到东西在谁那里，再找到那个人去了哪里。",
  "reproduction.memn2n-hops.published": "bAbI 任务 2 上 83 % 的答案正确",
  "reproduction.memn2n-hops.source": "domluna/memn2n，README；图：Sukhbaatar 等 2015，图 2，按文献所述，未经核对",
  "reproduction.memn2n-hops.differs": "文献：bAbI 的 1000 个问题；这里：自己生成的句子，每批都是新的",
  "reproduction.memn2n-hops.ours": "{value} % 的答案正确",
};
