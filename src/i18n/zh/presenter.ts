/** 老师在班级前用的：遥控笔、聚光、黑屏、思考时间。 */
import type { presenterWords as english } from "../en/presenter.ts";

export const presenterWords: Readonly<Record<keyof typeof english, string>> = {
  "presenter.tools": "老师用的工具",
  "presenter.spotlight": "聚光",
  "presenter.blank": "黑屏",
  "presenter.blanked": "屏幕已变黑。按任意键恢复画面。",
  "presenter.answer": "请先在屏幕上选一个答案；课程右侧的箭头可以不答就继续。",
  "presenter.time": "思考时间",
  "presenter.seconds": "{count} 秒",
  "presenter.left": "剩余时间",
  "presenter.stop": "停止计时",
  "presenter.over": "时间到。仍然可以作出预测。",
  "help.projector": "投影模式下，遥控翻页笔也适用",
  "key.clicker.on": "向前：课程；回看时是训练的影片；否则是播放线",
  "key.clicker.back": "同上，向后",
  "key.clicker.blank": "黑屏；按任意键恢复",
};
