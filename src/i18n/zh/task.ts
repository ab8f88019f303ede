/** 任务的文字：名称、各自的设置、指标，以及怎样读出一个序列。 */
import type { taskWords as english } from "../en/task.ts";
import { associativeWords } from "./tasks/associative.ts";
import { parityWords } from "./tasks/parity.ts";
import { repeatCopyWords } from "./tasks/repeat-copy.ts";
import { associativeRecallWords } from "./tasks/associative-recall.ts";
import { prioritySortWords } from "./tasks/priority-sort.ts";
import { temporalOrderWords } from "./tasks/temporal-order.ts";
import { ngramsWords } from "./tasks/ngrams.ts";
import { anbnWords } from "./tasks/anbn.ts";
import { customWords } from "./tasks/custom.ts";
import { dyckWords } from "./tasks/dyck.ts";
import { blankWords } from "./tasks/blank.ts";
import { distractorsWords } from "./tasks/distractors.ts";
import { storyWords } from "./tasks/story.ts";
import { triplesWords } from "./tasks/triples.ts";
import { glyphsWords } from "./tasks/glyphs.ts";
import { digitsWords } from "./tasks/digits.ts";
import { seriesWords } from "./tasks/series.ts";
import { signalsWords } from "./tasks/signals.ts";
import { entitiesWords } from "./tasks/entities.ts";
import { wavesWords } from "./tasks/waves.ts";
import { sessionsWords } from "./tasks/sessions.ts";
import { modalitiesWords } from "./tasks/modalities.ts";
import { serviceWords } from "./tasks/service.ts";
import { textClassificationWords } from "./tasks/text-classification.ts";
import { translationWords } from "./tasks/translation.ts";
import { patternsWords } from "./tasks/patterns.ts";
import { continualWords } from "./tasks/continual.ts";
import { tMazeWords } from "./tasks/t-maze.ts";

export const taskWords: Readonly<Record<keyof typeof english, string>> = {
  "task.copy": "复制",
  "task.copy.why": "看一串比特图案，再凭记忆说出来",
  "task.recall": "延迟后回忆",
  "task.recall.why": "看几个符号，等一会儿，再说出来",
  "task.adding": "加法问题",
  "task.adding.why": "把一长串数里做了标记的两个加起来",
  "task.text": "下一个字符",
  "task.text.why": "读一段文本，在每个字符处猜下一个",

  "setting.bits": "比特数",
  "setting.bits.why": "一个图案有多少比特",
  "setting.from": "最短长度",
  "setting.from.why": "最短序列有多少个图案或符号",
  "setting.to": "最长长度",
  "setting.to.why": "最长序列有多少个图案或符号",
  "setting.symbols": "符号数",
  "setting.symbols.why": "有多少种不同的符号",
  "setting.length": "长度",
  "setting.length.why": "一个序列里符号或数的个数",
  "setting.delay": "延迟",
  "setting.delay.why": "看到与回忆之间的空白时刻数",
  "setting.sample": "文本",
  "setting.sample.why": "自带的文本，或你自己的",
  "setting.window": "窗口",
  "setting.window.why": "一个训练序列的字符数",
  "setting.alphabet": "字母表",
  "setting.alphabet.why": "最多多少个字符各成一类；更少见的合为一类",
  "setting.scored": "计分",
  "setting.scored.why": "在哪些时刻回答算数",
  "setting.beyond": "超长留出",
  "setting.beyond.why": "留出的序列是训练长度的几倍",
  "option.every": "每个时刻",
  "option.end": "只在最后",
  "option.english": "The keeper（英文）",
  "option.chinese": "守桥的人（中文）",
  "setting.source": "数据",
  "setting.source.why": "序列由什么组成：这里生成的，或你自己的",
  "option.generated": "这里生成的",
  "option.drawn": "这里画的",
  "option.own": "我自己的",

  "metric.wrongBits": "错误比特",
  "metric.wrongBits.unit": "每个序列",
  "metric.bitsPerSequence": "每序列比特",
  "metric.bitsPerSequence.unit": "交叉熵",
  "metric.coinBits": "抛硬币",
  "metric.coinBits.unit": "总说一半一半的每序列比特",
  "metric.accuracy": "正确率",
  "metric.accuracy.unit": "的回答",
  "metric.accuracyBeyond": "超长正确率",
  "metric.accuracyBeyond.unit": "超出训练长度的回答",
  "metric.wholeAnswers": "完整答案",
  "metric.wholeAnswers.unit": "没有错误的序列",
  "metric.bitsPerSymbol": "每符号比特",
  "metric.bitsPerSymbol.unit": "",
  "metric.meanSquaredError": "平方误差",
  "metric.meanSquaredError.unit": "平均",
  "metric.withinTolerance": "误差在 0.04 内",
  "metric.withinTolerance.unit": "的回答",
  "metric.baseline": "简单回答",
  "metric.baseline.unit": "总说 1 的平方误差",
  "metric.bitsPerCharacter": "每字符比特",
  "metric.bitsPerCharacter.unit": "留出的文本",

  "reading.copy.bits": "输入第 {position} 个图案（共 {length} 个）：{bits}",
  "reading.copy.delimiter": "回忆标记：从这里起要说出 {length} 个图案",
  "reading.copy.wanted": "要第 {position} 个图案（共 {length} 个）：{wanted}",
  "reading.copy.answer": "第 {position} 个图案（共 {length} 个）：要 {wanted}，得到 {got}，错 {wrong} 个",
  "reading.recall.symbol": "输入第 {position} 个符号（共 {length} 个）：{symbol}",
  "reading.recall.blank": "等待，离标记还有 {left} 个时刻",
  "reading.recall.marker": "标记：现在要说出 {length} 个符号",
  "reading.recall.wanted": "要第 {position} 个符号（共 {length} 个）：{wanted}",
  "reading.recall.right": "第 {position} 个符号（共 {length} 个）：{got}，正确",
  "reading.recall.wrong": "第 {position} 个符号（共 {length} 个）：要 {wanted}，得到 {got}",
  "reading.adding.marked": "{value}，有标记：到现在和为 {sum}",
  "reading.adding.value": "{value}，没有标记；和仍为 {sum}",
  "reading.adding.wanted": "要说出和：{wanted}",
  "reading.adding.answer": "要说出和：{wanted}，得到 {got}",
  "reading.text.wanted": "{character} 之后是 {wanted}",
  "reading.text.right": "{character} 之后它猜 {guess}，正确；它给了 {guessed} %",
  "reading.text.wrong": "{character} 之后它猜 {guess}（{guessed} %）；其实是 {wanted}，它给了 {expected} %",
  ...associativeWords,
  ...parityWords,
  ...repeatCopyWords,
  ...associativeRecallWords,
  ...prioritySortWords,
  ...temporalOrderWords,
  ...ngramsWords,
  ...anbnWords,
  ...dyckWords,
  ...blankWords,
  ...distractorsWords,
  ...storyWords,
  ...triplesWords,
  ...glyphsWords,
  ...digitsWords,
  ...seriesWords,
  ...signalsWords,
  ...entitiesWords,
  ...wavesWords,
  ...sessionsWords,
  ...modalitiesWords,
  ...serviceWords,
  ...textClassificationWords,
  ...translationWords,
  ...patternsWords,
  ...continualWords,
  ...tMazeWords,
  ...customWords,
};
