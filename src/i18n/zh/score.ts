/** 乐谱、此刻与损失曲线的文字。 */
import type { scoreWords as english } from "../en/score.ts";

export const scoreWords: Readonly<Record<keyof typeof english, string>> = {};
