/** 模型 `mann` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.mann": "记忆增强网络（加性写入）",
  "model.mann.short": "MANN",
  "model.mann.what": "向记忆槽做加法、按内容读取的控制器",

  "look.mann":
    "“读”说明读哪些槽，“写”说明写哪些槽；写入的内容加到已有内容上。关掉擦除时“记忆”只增不减：看旧内容怎样模糊。",
  "look.mann.copy": "图案出现时，“写”逐槽移动；标记（|）之后，“读”按同样的次序访问同样的槽。“记忆”只加不擦。",

  "setting.gate": "写入门",
  "setting.gate.why": "是否有一道门可以不写",
  "setting.erase": "擦除",
  "setting.erase.why": "写入是否先抹去原有内容",
  "option.bilinear": "双线性",

  "score.signal.place": "写入位置",
  "score.signal.gamma": "写入内容",
  "score.signal.wiped": "擦除",
  "score.signal.read_query": "读取查询",
  "score.signal.read_score": "读取得分",
  "score.signal.write_query": "写入查询",
  "score.signal.write_score": "写入得分",
};
