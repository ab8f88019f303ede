/** 把运行放进别处页面时的文字。 */
import type { embedWords as english } from "../en/embed.ts";

export const embedWords: Readonly<Record<keyof typeof english, string>> = {
  "share.embed": "嵌入……",
  "share.embed.why": "把这次运行放进你自己的页面：HTML、Moodle、Notion、Observable、Quarto、Jupyter",
  "embed.title": "嵌入这次运行",
  "embed.what":
    "读者看到的是这次运行现在的样子，尺寸较小；按下按钮之前，什么也不获取，什么也不训练。“打开”会进入完整页面。",
  "embed.noAddress":
    "这个页面是从文件打开的，没有别人能访问的地址。请把文件放到网页服务器上，从那里打开，再回到这个对话框。",
  "embed.copy": "复制",
  "embed.copy.of": "复制：{place}",
  "embed.place.html": "网页（HTML）",
  "embed.how.html": "粘贴到要放框架的地方。尺寸从 480 × 360 起。",
  "embed.place.sandbox": "网页，隔离的框架",
  "embed.how.sandbox": "框架没有源，也没有存储，碰不到你的页面里的任何东西。完整页面作为一个 2 MB 的文件送来。",
  "embed.place.moodle": "Moodle",
  "embed.how.moodle": "在页面或标签的编辑器里选“工具 → 源代码”，然后粘贴。学生自己的帖子可能不允许框架。",
  "embed.place.notion": "Notion",
  "embed.how.notion": "输入 /embed，再粘贴地址。",
  "embed.place.observable": "Observable",
  "embed.how.observable": "两个单元格：一个是框架，一个是训练时运行所报告的内容。",
  "embed.place.quarto": "Quarto",
  "embed.how.quarto": "放进 .qmd 文件。只有 HTML 输出会显示它。",
  "embed.place.jupyter": "Jupyter",
  "embed.how.jupyter": "放进一个单元格，框架显示在它下面。需要网络，也不把数组交给 Python。",
};
