/** 容量图的错误。 */
import type { capacityProblems } from "../../core/problems/capacity.ts";

export const chineseCapacityProblems: Readonly<Record<keyof typeof capacityProblems, string>> = {
  "capacity.task": "这个任务没有说明要同时记住多少项；请选择键值回忆、联想回忆、复制、延迟后回忆，或干扰中回忆",
};
