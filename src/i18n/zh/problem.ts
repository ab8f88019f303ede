/** 给人看的错误：谁，需要什么，得到什么，该怎么办。 */
import type { ProblemKey } from "../../core/problems.ts";
import { chineseAnalysisProblems } from "./problem-analysis.ts";
import { chineseCellProblems } from "./problem-cell.ts";
import { chineseCustomProblems } from "./problem-custom.ts";
import { chineseDataProblems } from "./problem-data.ts";
import { chineseFigureProblems } from "./problem-figure.ts";
import { chineseFileProblems } from "./problem-file.ts";
import { chineseLessonProblems } from "./problem-lesson.ts";
import { chineseInterveneProblems } from "./problem-intervene.ts";
import { chineseKeepingProblems } from "./problem-keeping.ts";
import { chineseLineProblems } from "./problem-lines.ts";
import { chineseTableProblems } from "./problem-table.ts";
import { chineseDrawingProblems } from "./problem-drawing.ts";
import { chinesePictureProblems } from "./problem-picture.ts";
import { chineseCaseProblems, chineseRunProblems } from "./problem-run.ts";
import { chineseStoryProblems } from "./problem-story.ts";
import { chineseTorchProblems } from "./problem-torch.ts";
import { chineseWordingProblems } from "./problem-wording.ts";
import { chineseCapacityProblems } from "./problem-capacity.ts";
import { chinesePatchingProblems } from "./problem-patching.ts";
import { chineseSweepProblems } from "./problem-sweep.ts";
import { chineseSeriesProblems } from "./problem-series.ts";

export const chineseProblems: Readonly<Record<ProblemKey, string>> = {
  ...chineseAnalysisProblems,
  ...chineseCaseProblems,
  ...chineseCellProblems,
  ...chineseCustomProblems,
  ...chineseDataProblems,
  ...chineseDrawingProblems,
  ...chinesePictureProblems,
  ...chineseRunProblems,
  ...chineseCapacityProblems,
  ...chinesePatchingProblems,
  ...chineseSeriesProblems,
  ...chineseFigureProblems,
  ...chineseFileProblems,
  ...chineseInterveneProblems,
  ...chineseLessonProblems,
  ...chineseKeepingProblems,
  ...chineseLineProblems,
  ...chineseSweepProblems,
  ...chineseTableProblems,
  ...chineseStoryProblems,
  ...chineseTorchProblems,
  ...chineseWordingProblems,
  "link.version": "这个链接以 {got} 开头，而本页读取 v1；请用制作它的页面打开，或重新制作",
  "link.long": "链接有 {got} 个字符，上限是 {limit}；请缩短方程文本",
  "link.many": "链接有 {got} 个部分，最多读取 {limit} 个",
  "link.part": "链接的 {part} 部分不是 键=值 的形式",
  "link.encoding": "链接的 {key} 已损坏；请重新复制链接",
  "link.duplicate": "链接的 {key} 出现了两次；请删去一个",
  "link.unknown": "链接的 {key} 未知；已知的有 {known}",
  "link.missing": "链接没有说明 {key}",
  "link.value": "链接的 {key}：应为 {wanted}，得到 {got}",
  "link.runs": "链接里有第 {got} 个运行，最多读取 {limit} 个；请删去一些",
  "link.gap": "链接里有第 {got} 个运行，却没有第 {absent} 个；请从 2 开始连续编号",
  "link.place": "链接的 {key} 指向第 {got} 个运行，而链接里只有 {runs} 个；请指向其中之一",
  "link.circle": "链接的 {key} 又绕回第 {run} 个运行自己；分支只能来自在它之前就有的运行",
  "link.beside": "链接的 beside 里有几种任务的运行（{tasks}）；只有同一任务的运行才能并排",
  "link.given": "写下的序列有 {got} 个字符，放不进链接；请缩短它",
  "link.lesson": "课程有 {got} 个字符，压缩后超过链接的 {limit} 个；请发送它的文件",
  "link.large": "链接的 {key} 解压后超过 {limit} 字节",
  "link.text.needed": "这个链接需要你的文本 {name}（{length} 个字符）；请选择那个文件",
  "link.text.other": "这不是链接所指的文本：{name} 有 {wanted} 个字符、标记 {mark}，这一个有 {got} 个、标记 {gotMark}",
  "page.checker": "没能检查这段文本，因为负责检查的线程没有启动；文本已保留：请重新加载页面",
  "page.worker": "训练线程已停止；按“训练”从最近保存的那次更新继续",
  "page.cancelled": "已放弃这项请求，改做更新的请求",
  "page.engine": "{engine} 引擎出错：{why}",
  "page.unfetched": "页面的一部分没能取到：{why}；有网络时请再试，或重新加载页面：您的运行都会保留",
  "page.failed": "{what} 出错：{why}；如果一直如此，请重新载入页面",
  "page.notOpen": "还没有运行；请选择模型和任务",
  "page.fileKind": "{name} 既不是 UTF-8 文本，也不是保存的权重（.safetensors）；请拖入其中一种",
  "page.batches": "批数：应为 2 到 {most} 的整数，得到 {got}",
  "page.run": "架上没有运行 {got}；mnemoscope.runs 列出现有的运行",
  "page.race": "比赛至少需要两个运行，得到 {got} 个",
  "page.seeds": "种子个数：应为 {least} 到 {most} 的整数，得到 {got}",
  "page.lanes": "并排放了 {got} 个运行：最多放得下 {most} 个；请去掉几个",
  "page.otherTask": "任务和任务设置都相同的运行才能并排；这里一个是 {one}，另一个是 {other}",
  "page.updates": "更新次数：应为 1 到 {most} 的整数，得到 {got}",
  "setting.number": "设置 {key}：应为 {min} 到 {max} 之间的数，得到 {got}",
  "setting.integer": "设置 {key}：应为 {min} 到 {max} 之间的整数，得到 {got}",
  "setting.choice": "设置 {key}：应为 {options} 之一，得到 {got}",
  "setting.text": "设置 {key}：最多 {limit} 个字符，得到 {got} 个",
  "setting.columns": "设置 {key}：应为列的编号，如 time:1,value:2，用途有 {roles}，得到 {got}",
  "setting.unknown": "这里没有设置 {key}；已知的有 {known}",
  "task.unknown": "没有任务 {id}；已知的有 {known}",
  "task.lengths": "最短长度 {from} 比最长长度 {to} 还长；请改为不超过 {to}",
  "task.pairs": "{pairs} 对需要同样多的不同键，但只有 {keys} 个；请改为最多 {keys} 对",
  "task.answers": "要说出 {answers} 个向量，但只输入 {items} 个；请改为最多 {items} 个",
  "task.text.empty": "文本是空的；请粘贴一段文字，或选择一个文本文件",
  "task.text.short": "文本有 {got} 个字符，而窗口为 {window} 时至少需要 {wanted} 个；请用更长的文本或更短的窗口",
  "task.text.binary": "这看起来不是文本（{got} 个字符中有 {bad} 个无法显示）；请选择 UTF-8 的纯文本文件",
  "task.text.long": "文本有 {got} 个字符，上限是 {limit} 个；请只用一部分",
  "task.word.letter": "“{got}” 不是这个任务的字母；认得的是 {known}",
  "task.word.next": "“{got}” 不能放在这里；可以放的是 {known}",
  "task.word.long": "这个词超过了 {longest} 个字母，这是本任务的上限；请去掉几个",
  "task.word.empty": "一个字母也没有；请写一个或几个：{known}",
  "task.triples.facts": "{facts} 条事实太多：{entities} 个实体和 {relations} 个关系最多给出 {most} 条",
};
