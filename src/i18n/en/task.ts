/** Words of tasks: names, settings of their own, metrics, and how an episode is read aloud. */
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

export const taskWords = {
  "task.copy": "Copy",
  "task.copy.why": "See a row of bit patterns, then say them again from memory",
  "task.recall": "Recall after a delay",
  "task.recall.why": "See a few symbols, wait, then say them again",
  "task.adding": "Adding problem",
  "task.adding.why": "Add the two numbers that are marked in a long stream",
  "task.text": "Next character",
  "task.text.why": "Read a text and guess, at every character, the next one",

  "setting.bits": "Bits",
  "setting.bits.why": "Bits in one pattern",
  "setting.from": "Shortest length",
  "setting.from.why": "Patterns or symbols in the shortest sequence",
  "setting.to": "Longest length",
  "setting.to.why": "Patterns or symbols in the longest sequence",
  "setting.symbols": "Symbols",
  "setting.symbols.why": "Different symbols there are",
  "setting.length": "Length",
  "setting.length.why": "Symbols or numbers in one sequence",
  "setting.delay": "Delay",
  "setting.delay.why": "Blank times between seeing and recalling",
  "setting.sample": "Text",
  "setting.sample.why": "A bundled text, or your own",
  "setting.window": "Window",
  "setting.window.why": "Characters in one training sequence",
  "setting.alphabet": "Alphabet",
  "setting.alphabet.why": "Most characters that get a class of their own; rarer ones share one",
  "setting.scored": "Scored",
  "setting.scored.why": "At which times the answer counts",
  "setting.beyond": "Held out beyond",
  "setting.beyond.why": "How many times the trained length the held-out sequences have",
  "option.every": "at every time",
  "option.end": "only at the end",
  "option.english": "The keeper (English)",
  "option.chinese": "守桥的人 (Chinese)",
  "setting.source": "Data",
  "setting.source.why": "What the episodes are made of: something made here, or your own",
  "option.generated": "generated here",
  "option.drawn": "drawn here",
  "option.own": "my own",

  "metric.wrongBits": "wrong bits",
  "metric.wrongBits.unit": "per sequence",
  "metric.bitsPerSequence": "bits per sequence",
  "metric.bitsPerSequence.unit": "of cross-entropy",
  "metric.coinBits": "coin toss",
  "metric.coinBits.unit": "bits per sequence of always saying half and half",
  "metric.accuracy": "accuracy",
  "metric.accuracy.unit": "of answers",
  "metric.accuracyBeyond": "accuracy beyond",
  "metric.accuracyBeyond.unit": "of answers past the trained length",
  "metric.wholeAnswers": "whole answers",
  "metric.wholeAnswers.unit": "of sequences without a mistake",
  "metric.bitsPerSymbol": "bits per symbol",
  "metric.bitsPerSymbol.unit": "",
  "metric.meanSquaredError": "squared error",
  "metric.meanSquaredError.unit": "mean",
  "metric.withinTolerance": "within 0.04",
  "metric.withinTolerance.unit": "of answers",
  "metric.baseline": "trivial answer",
  "metric.baseline.unit": "squared error of always saying 1",
  "metric.bitsPerCharacter": "bits per character",
  "metric.bitsPerCharacter.unit": "on held-out text",

  "reading.copy.bits": "pattern {position} of {length} comes in: {bits}",
  "reading.copy.delimiter": "the recall mark: from here on the {length} patterns are wanted",
  "reading.copy.wanted": "pattern {position} of {length} is wanted: {wanted}",
  "reading.copy.answer": "pattern {position} of {length}: wanted {wanted}, came {got}, {wrong} wrong",
  "reading.recall.symbol": "symbol {position} of {length} comes in: {symbol}",
  "reading.recall.blank": "waiting, {left} more until the mark",
  "reading.recall.marker": "the mark: now the {length} symbols are wanted",
  "reading.recall.wanted": "symbol {position} of {length} is wanted: {wanted}",
  "reading.recall.right": "symbol {position} of {length}: {got}, right",
  "reading.recall.wrong": "symbol {position} of {length}: wanted {wanted}, came {got}",
  "reading.adding.marked": "{value}, marked: the sum so far is {sum}",
  "reading.adding.value": "{value}, not marked; the sum stays {sum}",
  "reading.adding.wanted": "the sum is wanted: {wanted}",
  "reading.adding.answer": "the sum is wanted: {wanted}, came {got}",
  "reading.text.wanted": "after {character} comes {wanted}",
  "reading.text.right": "after {character} it expects {guess}, right; it gave that {guessed} %",
  "reading.text.wrong":
    "after {character} it expects {guess} ({guessed} %); in truth comes {wanted}, to which it gave {expected} %",
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
} as const;
