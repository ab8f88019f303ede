/** Words of the scenes: pictures, series, mazes, sentences and words of the episode on screen. */
export const sceneWords = {
  "scene.pictures": "Pictures",
  "scene.scan": "Picture",
  "scene.series": "Series",
  "scene.maze": "Maze",
  "scene.sentences": "Sentences",
  "scene.words": "Words",
  "scene.verdict.wanted": "expected {wanted}",
  "scene.verdict.said": "answered {got}",
  "scene.verdict.right": "{got}, correct",
  "scene.verdict.wrong": "{got}, wrong: expected {wanted}",
  "scene.wanted": "expected",
  "scene.got": "answered",
  "scene.given": "given",

  "scene.pictures.label":
    "{count} {count:picture|pictures} over {steps} {steps:step|steps}; {right} of {asked} {asked:answer is|answers are} correct",
  "scene.pictures.labelOnly": "{count} {count:picture|pictures} over {steps} {steps:step|steps}",
  "scene.pictures.at": "step {time}: {verdict}",
  "scene.pictures.time": "picture at step {time}",
  "scene.pictures.answer": "The answer as a picture",

  "scene.scan.label":
    "A picture is read over {steps} {steps:step|steps}; {read} of {pixels} {pixels:pixel is|pixels are} read at step {time}",
  "scene.scan.likely": "Answers at step {time}",
  "scene.scan.over": "How likely {wanted} and the others are, step by step",
  "scene.scan.decided": "Answers {answer} from step {time} on",
  "scene.scan.wanted": "expected {wanted}",

  "scene.series.label": "The series and its forecast {horizon} {horizon:step|steps} ahead: at {now} it is {value}",
  "scene.series.labelRecall": "The series and what the network answers: at {now} it is {value}",
  "scene.series.labelForecast":
    "The series and its forecast {horizon} {horizon:step|steps} ahead: at {now} it is {value}, the forecast for {then} is {forecast}, the actual value {wanted}",
  "scene.series.value": "seen",
  "scene.series.wanted": "actual",
  "scene.series.forecast": "forecast for {horizon} later",
  "scene.series.said": "answered",
  "scene.series.band": "95 %: ± 1.96 × the last held-out error ({error})",
  "scene.series.band.short": "95 %",
  "scene.series.noBand": "the 95 % interval comes with the first evaluation",
  "scene.series.unit": "in the series’ own unit",
  "scene.series.from": "from {from}",

  "scene.maze.label": "A corridor of {length} cells and a junction; the cue says {cue}. Step {time}: at cell {cell}",
  "scene.maze.label.found":
    "A corridor of {length} {length:cell|cells} and a junction; the cue says {cue}, it went {arm}: correct. Step {time}: at cell {cell}",
  "scene.maze.label.missed":
    "A corridor of {length} {length:cell|cells} and a junction; the cue says {cue}, it went {arm}: wrong. Step {time}: at cell {cell}",
  "scene.maze.up": "up",
  "scene.maze.down": "down",
  "scene.maze.cue": "cue",
  "scene.maze.actions": "Actions at step {time}",
  "scene.maze.reward": "reward {reward}, {total} so far",
  "scene.maze.over": "the walk is over; {total} in all",

  "scene.sentences.label": "{count} {count:sentence|sentences}, then “{question}”; {verdict}",
  "scene.sentences.look": "Bars: where {name} looks",
  "scene.sentences.order": "one per {axis}, {count} from left to right",
  "scene.sentences.which": "Which attention",
  "scene.sentences.when": "When it looks",
  "scene.sentences.asked": "at the question",
  "scene.sentences.now": "at the playhead",
  "scene.sentences.support": "the answer needs it in hop {hop}",
  "scene.sentences.attention": "{name} {weight}",
  "scene.sentences.likely": "{answer} {probability}",

  "scene.words.label": "{count} {count:word|words}; {right} of {wanted} {wanted:tag is|tags are} correct",
  "scene.words.labelOnly": "{count} {count:word|words}; {wanted} {wanted:tag is|tags are} expected",
  "scene.words.said":
    "{count} {count:word|words}; it finds {found} {found:tag|tags}, which of them are correct is not known",
  "scene.words.unknown": "{count} {count:word|words}; their tags are not known",
  "scene.words.padding": "padding",
  "scene.words.missed": "missed",
} as const;
