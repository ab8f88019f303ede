/** 在浏览器里保存运行出错时给人看的话。 */
import type { keepingProblems } from "../../core/problems/keeping.ts";

export const chineseKeepingProblems: Readonly<Record<keyof typeof keepingProblems, string>> = {
  "keeping.denied": "本浏览器不保存运行（{why}）；在关闭页面之前可以使用，请把需要的运行存为文件",
  "keeping.full": "本浏览器没有空间保存运行了；在关闭页面之前可以使用：请删除一些，或把需要的运行存为文件",
  "keeping.hanging": "本浏览器的存储没有应答；在关闭页面之前运行可以使用，一旦存储恢复应答就会保存",
  "keeping.evicted": "为了腾出空间，已从本浏览器删除最旧的运行：{names}；请固定必须保留的运行",
  "keeping.thinned": "为了腾出空间，已删除最旧的运行途中的权重：{names}；查看这些更新时会重新计算",
  "keeping.damaged": "这些运行保存的内容已损坏：{names}；读不出的部分已略去",
  "keeping.newer": "有 {count} 个运行由本页的更新版本保存；请重新载入页面查看",
  "keeping.newerLuck": "“运气”的结果是本页的更新版本保存的；重新加载页面即可看到，在这里试的不会保存",
  "keeping.elsewhere": "运行 {name} 已在另一个标签页中打开并由它保存；这里继续的是它的一个分支",
};
