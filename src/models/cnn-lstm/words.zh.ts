/** 模型 `cnn-lstm` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.cnn-lstm": "先卷积，再 LSTM",
  "model.cnn-lstm.short": "CNN-LSTM",
  "model.cnn-lstm.what": "卷积核看短片段，LSTM 记住它们的发现",

  "look.cnn-lstm":
    "“特征图”的每个通道是一个卷积核，在一行的各处都相同：有的响应竖笔，有的响应横笔。LSTM 读的是它们找到的东西，而不是像素。",
  "look.cnn-lstm.digits":
    "“特征图”的每一列是一个卷积核，每一行是图片最新几行中的一处：卷积核找到它的笔画，那里就深。LSTM 读的是“特征图”，不是像素。",

  "setting.channel": "卷积核",
  "setting.channel.why": "在每一处寻找多少种小图样",
  "setting.row": "核高",
  "setting.row.why": "一个卷积核看几行，含最新的一行",

  "score.signal.once": "移一处",
  "score.signal.twice": "移两处",
  "score.signal.maps": "特征图",
  "score.axis.channel": "通道",
  "score.axes.channel": "个通道",
  "score.axis.pixel": "像素",
  "score.axes.pixel": "个像素",
  "score.axis.row": "行",
  "score.axes.row": "行",
};
