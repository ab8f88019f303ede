/** 声音的文字。 */
import type { soundWords as english } from "../en/sound.ts";

export const soundWords: Readonly<Record<keyof typeof english, string>> = {
  "sound.title": "声音",
  "sound.score": "听乐谱",
  "sound.score.what":
    "播放线移动或固定一格时发声：音高是数值，左右是它的位置，咔嗒一声表示最大值换了位置。听固定的一行谱，没有固定时听读写头。",
  "sound.loss": "训练时听损失",
  "sound.loss.what": "一个轻轻的长音：损失每降到十分之一，音就低一个八度。",
  "sound.volume": "音量",
};
