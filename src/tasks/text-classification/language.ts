/**
 * The sentences of the two built-in questions, as templates. In a template, `{slot}` is one of a list; lists marked by class
 * give the sentence its class (`own`), or talk of another one (`any`): words alone do not decide.
 */
export type Language = "en" | "zh";
export type Question = "sentiment" | "topic";

export interface Template {
  readonly text: string;
  /** Whether it says the opposite of its words, where there are two classes. */
  readonly turns?: boolean;
}

export interface Grammar {
  /** Names of the classes. */
  readonly classes: readonly string[];
  readonly templates: readonly Template[];
  /** Slots that say nothing of the class; what they hold may have slots again. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Slots by class. [class][…] */
  readonly own: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Slots by class that are of any class. */
  readonly any: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const says = (...texts: string[]): Template[] => texts.map((text) => ({ text }));
const turns = (...texts: string[]): Template[] => texts.map((text) => ({ text, turns: true }));
const list = (text: string): string[] => text.split(" ");

const judgements = [
  list("good great lovely pleasant wonderful fine superb charming"),
  list("bad horrible poor dull terrible boring dreadful weak"),
];

const englishSentiment: Grammar = {
  classes: ["positive", "negative"],
  lists: {
    thing: list("film book play concert meal room hotel service show story"),
    part: list("beginning ending price light name noise"),
    very: list("very really quite rather"),
  },
  own: { word: judgements },
  any: { other: judgements },
  templates: [
    ...says(
      "the {thing} was {word}",
      "the {thing} was {very} {word}",
      "what a {word} {thing}",
      "i found the {thing} {very} {word}",
      "everybody called the {thing} {word}",
      "the {thing} was {word} from beginning to end",
      "the {thing} was nothing but {word}",
      "the {thing} was not only {word} but {very} {word}",
      "i cannot say that the {thing} was not {word}",
      "nobody said that the {thing} was not {word}",
      "although the {part} was {other} the {thing} was {word}",
      "although the {part} was not {other} the {thing} was {very} {word}",
      "the {thing} was {word} even though the {part} was {very} {other}",
      "the {part} was {other} but the {thing} was {word}",
      "the {part} was not {other} but the {thing} was {word}",
    ),
    ...turns(
      "the {thing} was not {word}",
      "the {thing} was not {word} at all",
      "the {thing} was not {very} {word}",
      "hardly a {word} {thing}",
      "i would not call the {thing} {word}",
      "nobody called the {thing} {word}",
      "the {thing} was far from {word}",
      "the {thing} was anything but {word}",
      "the {thing} was never {word}",
      "nobody said that the {thing} was {very} {word}",
      "although the {part} was {other} the {thing} was not {word}",
      "although the {part} was not {other} the {thing} was never {word}",
      "the {thing} was not {word} even though the {part} was {other}",
      "the {part} was {other} but the {thing} was far from {word}",
      "the {part} was not {other} but the {thing} was not {word}",
    ),
  ],
};

const chineseJudgements = [list("好 棒 精彩 出色 舒服 动人 完美 迷人"), list("差 糟 无聊 乏味 平淡 难受 粗糙 糟糕")];

const chineseSentiment: Grammar = {
  classes: ["好评", "差评"],
  lists: {
    thing: list("电影 小说 演出 音乐会 晚饭 房间 酒店 服务 节目 故事"),
    part: list("开头 结尾 灯光 价格 名字 海报"),
    very: list("很 真 非常 相当"),
  },
  own: { word: chineseJudgements },
  any: { other: chineseJudgements },
  templates: [
    ...says(
      "{thing}{very}{word}",
      "我觉得{thing}{very}{word}",
      "大家都说{thing}{word}",
      "{thing}从头到尾都{very}{word}",
      "多么{word}的{thing}",
      "{thing}不仅{word}而且{very}{word}",
      "不能说{thing}不{word}",
      "没有人说{thing}不{word}",
      "虽然{part}{very}{other}但是{thing}{very}{word}",
      "虽然{part}不{other}但是{thing}{very}{word}",
      "{thing}{very}{word}尽管{part}不{other}",
      "{part}{very}{other}可是{thing}{very}{word}",
    ),
    ...turns(
      "{thing}不{word}",
      "{thing}并不{word}",
      "{thing}一点也不{word}",
      "{thing}谈不上{word}",
      "{thing}算不上{very}{word}",
      "我不觉得{thing}{word}",
      "没有人说{thing}{very}{word}",
      "虽然{part}{very}{other}但是{thing}不{word}",
      "虽然{part}不{other}但是{thing}并不{word}",
      "{thing}谈不上{word}尽管{part}{very}{other}",
      "{part}{very}{other}可是{thing}一点也不{word}",
      "{part}不{other}可是{thing}算不上{word}",
    ),
  ],
};

const englishSubjects = [
  list("rain snow storm fog wind"),
  list("match race final cup training"),
  list("soup bread fish cake rice"),
  list("song tune waltz opera chorus"),
  list("train ferry bus flight tram"),
];

const englishTopic: Grammar = {
  classes: ["weather", "sport", "cooking", "music", "travel"],
  lists: {
    time: list("morning evening afternoon spring autumn"),
    team: list("goalkeeper runner captain swimmer team"),
    cook: list("cook baker chef waiter grandmother"),
    player: list("band singer choir pianist drummer"),
    traveller: list("tourist driver guide sailor passenger"),
    rain: englishSubjects[0] ?? [],
    match: englishSubjects[1] ?? [],
    soup: englishSubjects[2] ?? [],
    song: englishSubjects[3] ?? [],
    train: englishSubjects[4] ?? [],
    came: list("came returned stayed stopped"),
    won: list("won lost left missed"),
    fried: list("fried boiled baked burnt liked"),
    played: list("played sang practised recorded liked"),
    took: list("took missed boarded booked left"),
  },
  own: {
    main: [
      ["the {rain} {came} in the {time}"],
      ["the {team} {won} the {match}"],
      ["the {cook} {fried} the {soup}"],
      ["the {player} {played} the {song}"],
      ["the {traveller} {took} the {train}"],
    ],
    subject: englishSubjects,
  },
  any: {
    matter: englishSubjects,
    actor: [["{cook}"], ["{team}"], ["{player}"], ["{traveller}"]],
  },
  templates: says(
    "{main}",
    "in the {time} {main}",
    "{main} while everybody talked about the {matter}",
    "{main} and nobody thought of the {matter}",
    "the {actor} told the {actor} about the {subject}",
    "the {actor} wrote about the {subject} and not about the {matter}",
    "the {actor} wrote not about the {matter} but about the {subject}",
    "instead of the {matter} the {actor} thought of the {subject}",
    "the {actor} thought of the {subject} instead of the {matter}",
  ),
};

const chineseSubjects = [
  list("雨 雪 大风 雾 雷阵雨"),
  list("比赛 决赛 奖杯 训练 长跑"),
  list("汤 面包 鱼 蛋糕 米饭"),
  list("曲子 歌 圆舞曲 歌剧 合唱"),
  list("火车 轮船 航班 电车 地铁"),
];

const chineseTopic: Grammar = {
  classes: ["天气", "体育", "烹饪", "音乐", "旅行"],
  lists: {
    time: list("早上 晚上 下午 春天 秋天"),
    team: list("守门员 队长 球队 选手 教练"),
    cook: list("厨师 面点师 奶奶 爷爷 学徒"),
    player: list("乐队 歌手 合唱团 钢琴家 鼓手"),
    traveller: list("游客 司机 导游 水手 乘客"),
    rain: chineseSubjects[0] ?? [],
    match: chineseSubjects[1] ?? [],
    soup: chineseSubjects[2] ?? [],
    song: chineseSubjects[3] ?? [],
    train: chineseSubjects[4] ?? [],
    came: list("来了 又来了 停了"),
    won: list("赢了 输了 错过了"),
    fried: list("做了 煮了 烤了 喜欢"),
    played: list("演奏了 唱了 录了 喜欢"),
    took: list("坐上了 错过了 订了 等着"),
  },
  own: {
    main: [
      ["{time}{rain}{came}"],
      ["{team}{won}{match}"],
      ["{cook}{fried}{soup}"],
      ["{player}{played}{song}"],
      ["{traveller}{took}{train}"],
    ],
    subject: chineseSubjects,
  },
  any: {
    matter: chineseSubjects,
    actor: [["{cook}"], ["{team}"], ["{player}"], ["{traveller}"]],
  },
  templates: says(
    "{main}",
    "那天{main}",
    "大家谈{matter}的时候{main}",
    "{main}没有人想到{matter}",
    "{actor}给{actor}讲{subject}的事",
    "{actor}写的是{subject}不是{matter}",
    "{actor}写的不是{matter}而是{subject}",
    "{actor}不想{matter}只想{subject}",
    "{actor}只想{subject}不想{matter}",
  ),
};

export const grammars: Readonly<Record<Question, Readonly<Record<Language, Grammar>>>> = {
  sentiment: { en: englishSentiment, zh: chineseSentiment },
  topic: { en: englishTopic, zh: chineseTopic },
};
