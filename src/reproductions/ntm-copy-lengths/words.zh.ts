/** 图 `ntm-copy-lengths` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.ntm-copy-lengths": "NTM：比训练时更长",
  "reproduction.ntm-copy-lengths.figure": "图 4",
  "reproduction.ntm-copy-lengths.see": "方括号之内全对，长到两倍还对；再往后就不行了，最迟到槽用完为止。",
  "reproduction.ntm-copy-lengths.published": "训练到 20 个图案，到 40 或 50 个几乎全对，120 个时有小错",
  "reproduction.ntm-copy-lengths.source": "Graves, Wayne & Danihelka 2014，图 4；按文献所述，未经核对",
  "reproduction.ntm-copy-lengths.differs": "文献：8 位、最多 20 个图案、128 个槽；这里：6 位、最多 8 个图案、40 个槽",
  "reproduction.ntm-copy-lengths.ours": "9 到 16 个图案（训练长度的两倍）时 {value} % 的位正确",
};
