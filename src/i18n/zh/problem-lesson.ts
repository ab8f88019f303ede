/** 课程的问题。 */
import type { lessonProblems } from "../../core/problems/lesson.ts";

export const chineseLessonProblems: Readonly<Record<keyof typeof lessonProblems, string>> = {
  "lesson.json": "这不是课程：应为 JSON 文本，{got}；请从写它的页面重新保存",
  "lesson.version": "这门课程的版本是 {got}，而本页面读取版本 {wanted}；请用更新的页面打开",
  "lesson.link": "课程第 {step} 步：它的链接打不开：{why}；请从页面重新复制链接",
  "lesson.beside":
    "课程第 {step} 步：它的链接有 {got} 次运行，但只有 {beside} 次并排；请让它们全部并排，或只发送一次运行",
  "lesson.metric": "课程第 {step} 步要 {got}，但任务 {task} 测量的是 {known}；请写其中之一",
  "lesson.signal": "课程第 {step} 步要信号 {got}，但模型 {model} 展示的是 {known}；请写其中之一",
  "lesson.axis": "课程第 {step} 步要 {signal} 的轴 {got}，但它的轴是 {known}；请写其中之一",
  "lesson.run": "课程第 {step} 步要第 {got} 次运行，但它的链接有 {runs} 次；请写其中之一",
  "lesson.never": "课程第 {step} 步的目标无法达到：高于 {above} 且低于 {below}；请给出一个范围",
  "lesson.noRun": "课程第 {step} 步要训练或测量，但到这一步为止没有打开任何运行；请给它一个链接",
  "lesson.taken": "{got} 是页面自带课程的 id；请给这门课程另取一个",
  "lesson.lms": "学习管理系统不接收这门课程的进度（{why}）；课程可以继续，最后可以改交课程代码",
  "lesson.unknown": "没有课程 {got}；已知的有 {known}",
  "lesson.code.none": "这不是课程代码：它以 {got} 开头，代码以 {wanted} 开头；请复制整行",
  "lesson.code.damaged": "这个代码已损坏：有字符丢失或改变；请重新复制",
  "lesson.code.long": "这个代码有 {got} 个字符，最多读取 {limit} 个",
  "lesson.code.other": "这个代码属于课程 {got}，本页面没有这门课程；请先打开那门课程的文件",
  "lesson.code.steps": "这个代码写的是步骤 {got}，但课程 {lesson} 有 {known}；它由课程的另一个版本生成",
  "lesson.code.answers": "这个代码有 {got} 个回答，但课程 {lesson} 问 {asked} 个问题；它由课程的另一个版本生成",
  "lesson.entry": "这份参赛没有打开训练过的运行；请重新复制它的代码",
  "lesson.code.many": "{got} 个代码，一次最多读取 {limit} 个；请分批粘贴",
};

/** 错误参数里的英文说法。 */
export const chineseLessonTerms: Readonly<Record<string, string>> = {
  "words in at least one language": "至少一种语言的文字",
  "two to four options": "二到四个选项",
  "one that is right, or has a check": "有一个是正确的，或带有检查",
  "above or below": "高于或低于",
  neither: "都没有",
  none: "没有",
  "a signal and an axis": "一个信号和一个轴",
  "at least one step": "至少一步",
  "at least one question, or no test": "至少一个问题，或没有问题",
};
