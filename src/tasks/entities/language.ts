/**
 * The sentences in which names are to be found: templates with slots, and makers of names that nobody has read before.
 * English sentences come word by word, Chinese ones character by character.
 */
import type { Random } from "../../core/random.ts";
import { pick } from "../choose.ts";

export const entityTypes = ["PER", "ORG", "LOC", "MISC"] as const;
export type EntityType = (typeof entityTypes)[number];

/** A name, token by token. */
export type Name = readonly string[];

export interface Language {
  /** Tokens and slots, separated by spaces. */
  readonly templates: readonly string[];
  /** One token of the sentence per … */
  readonly unit: "word" | "character";
  /** What the names of companies and of places end in. */
  readonly endings: Readonly<Record<"ORG" | "LOC", readonly string[]>>;
  readonly makeName: (random: Random, type: EntityType) => Name;
  /** A name that may be of a person, a company or a place: only what stands around it tells. */
  readonly makeShared: (random: Random) => Name;
}

const syllables = [
  "ba",
  "del",
  "fi",
  "gron",
  "hal",
  "jo",
  "kes",
  "lu",
  "mar",
  "ni",
  "or",
  "pel",
  "sto",
  "tam",
  "vi",
  "zen",
];

function capitalised(random: Random, parts: number, ending = ""): string {
  const word = Array.from({ length: parts }, () => pick(random, syllables)).join("") + ending;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const companies = ["Works", "Bank", "Union", "Lines"];

const english: Language = {
  unit: "word",
  endings: { ORG: companies, LOC: [] },
  templates: [
    "PER travelled to LOC on monday",
    "ORG has chosen PER to run its LOC branch",
    "the ORG plant near LOC will close",
    "PER , a lawyer for ORG , lives in LOC",
    "police in LOC said that PER had left ORG",
    "ORG shares fell after PER resigned",
    "PER and PER were born in LOC",
    "the road from LOC to LOC is blocked",
    "ORG will merge with ORG next year",
    "MISC voters trust PER more than ORG",
    "the MISC team flew home from LOC",
    "nothing happened on monday",
    "they say that the river will rise",
  ],
  makeName: (random, type) => {
    if (type === "MISC") return [capitalised(random, 2, "ian")];
    if (type === "ORG") return [capitalised(random, 2), pick(random, companies)];
    return Array.from({ length: random.between(1, 2) }, () => capitalised(random, 2));
  },
  makeShared: (random) => [capitalised(random, 3)],
};

const surnames = Array.from("林周吴郑赵孙沈韩顾陆");
const given = Array.from("文海晴宇思远明雪嘉宁");
const soundings = Array.from("巴达菲格哈卡洛马诺塔维泽");

const characters = (random: Random, from: readonly string[], least: number, most: number): string[] =>
  Array.from({ length: random.between(least, most) }, () => pick(random, from));

const chineseEndings = { ORG: ["公司", "银行", "集团"], LOC: ["市", "县", "岛"] };

const chinese: Language = {
  unit: "character",
  endings: chineseEndings,
  templates: [
    "PER 周 一 去 了 LOC",
    "ORG 请 PER 管 理 LOC 的 分 部",
    "ORG 在 LOC 的 工 厂 要 关 门",
    "PER 是 ORG 的 律 师 ， 住 在 LOC",
    "LOC 警 方 说 PER 离 开 了 ORG",
    "PER 辞 职 后 ORG 股 价 下 跌",
    "PER 和 PER 都 生 在 LOC",
    "从 LOC 到 LOC 的 路 不 通",
    "ORG 明 年 与 ORG 合 并",
    "MISC 选 民 更 信 任 PER",
    "MISC 队 从 LOC 飞 回",
    "周 一 什 么 也 没 发 生",
    "他 们 说 河 水 会 上 涨",
  ],
  makeName: (random, type) => {
    if (type === "PER") return [pick(random, surnames), ...characters(random, given, 1, 2)];
    const stem = characters(random, soundings, 2, 3);
    if (type === "MISC") return [...stem, "族"];
    return [...stem, ...Array.from(pick(random, chineseEndings[type]))];
  },
  makeShared: (random) => characters(random, soundings, 3, 3),
};

export const languages = { en: english, zh: chinese } as const;

/** A template as tokens and slots. */
export function piecesOf(template: string): readonly (string | EntityType)[] {
  return template.split(" ");
}

export function isSlot(piece: string): piece is EntityType {
  return (entityTypes as readonly string[]).includes(piece);
}
