/**
 * The words of the stories: lists of names and things, and one template per kind of sentence. A sentence is a template
 * with a choice for each of its slots, so that the world (kinds.ts) knows no language.
 */

/** What a slot of a template may hold: index into the language's list of that name. */
export type Slot = "who" | "pronoun" | "goes" | "takes" | "drops" | "where" | "thing" | "animal" | "feared" | "colour";

export type SentenceKind =
  | "move"
  | "then"
  | "take"
  | "drop"
  | "species"
  | "fear"
  | "colour"
  | "askWhere"
  | "askWhether"
  | "askThing"
  | "askBefore"
  | "askFear"
  | "askColour";

export interface Sentence {
  readonly kind: SentenceKind;
  readonly slots: Readonly<Partial<Record<Slot, number>>>;
}

export interface Language {
  /** Slot → what it may hold; several words are separated by spaces. Lists of a slot are equally long in all languages. */
  readonly lists: Readonly<Record<Slot, readonly string[]>>;
  readonly templates: Readonly<Record<SentenceKind, string>>;
  /** Index into `pronoun` for each of `who`. */
  readonly pronounOf: readonly number[];
  readonly yes: string;
  readonly no: string;
}

const englishAnimals = ["fox", "hare", "mole", "crow", "wolf"];

const english: Language = {
  lists: {
    who: ["Mira", "Tomas", "Wen", "Bruno", "Isla"],
    pronoun: ["she", "he"],
    goes: ["went to", "walked to", "ran to", "hurried to"],
    takes: ["took", "picked up", "grabbed"],
    drops: ["dropped", "put down", "left"],
    where: ["harbour", "library", "bakery", "garden", "station", "attic"],
    thing: ["lantern", "map", "apple"],
    animal: englishAnimals,
    feared: englishAnimals,
    colour: ["red", "blue", "green", "white", "brown"],
  },
  templates: {
    move: "{who} {goes} the {where}",
    then: "then {pronoun} {goes} the {where}",
    take: "{who} {takes} the {thing}",
    drop: "{who} {drops} the {thing}",
    species: "{who} is a {animal}",
    fear: "every {animal} fears the {feared}",
    colour: "{who} is {colour}",
    askWhere: "where is {who}",
    askWhether: "is {who} in the {where}",
    askThing: "where is the {thing}",
    askBefore: "where was the {thing} before the {where}",
    askFear: "what does {who} fear",
    askColour: "what colour is {who}",
  },
  pronounOf: [0, 1, 0, 1, 0],
  yes: "yes",
  no: "no",
};

const chineseAnimals = ["狐狸", "野兔", "鼹鼠", "乌鸦", "灰狼"];

const chinese: Language = {
  lists: {
    who: ["晓岚", "建国", "雨薇", "志远", "阿宁"],
    pronoun: ["她", "他"],
    goes: ["去了", "走到", "跑到", "赶到"],
    takes: ["拿起", "拿走了", "抓起"],
    drops: ["放下", "丢下", "留下了"],
    where: ["码头", "图书馆", "面包店", "花园", "车站", "阁楼"],
    thing: ["灯笼", "地图", "苹果"],
    animal: chineseAnimals,
    feared: chineseAnimals,
    colour: ["红色", "蓝色", "绿色", "白色", "棕色"],
  },
  templates: {
    move: "{who} {goes} {where}",
    then: "然后 {pronoun} {goes} {where}",
    take: "{who} {takes} {thing}",
    drop: "{who} {drops} {thing}",
    species: "{who} 是 {animal}",
    fear: "{animal} 都 怕 {feared}",
    colour: "{who} 是 {colour} 的",
    askWhere: "{who} 在 哪里",
    askWhether: "{who} 在 {where} 吗",
    askThing: "{thing} 在 哪里",
    askBefore: "{thing} 到 {where} 之前 在 哪里",
    askFear: "{who} 怕 什么",
    askColour: "{who} 是 什么 颜色",
  },
  pronounOf: [0, 1, 0, 1, 0],
  yes: "是",
  no: "否",
};

export const languages = { en: english, zh: chinese } as const;

/** How many there are of what a slot may hold. */
export const sizes: Readonly<Record<Slot, number>> = Object.fromEntries(
  Object.entries(english.lists).map(([slot, list]) => [slot, list.length]),
) as Record<Slot, number>;

const hole = /\{(\w+)\}/g;

/** The words of `sentence`, in order. */
export function wordsOf(language: Language, { kind, slots }: Sentence): readonly string[] {
  return language.templates[kind]
    .replace(hole, (_, slot: Slot) => language.lists[slot][slots[slot] ?? 0] ?? "")
    .split(" ");
}

/** Every word that sentences of these kinds may have, each once; those of the templates first. */
export function vocabularyOf(language: Language, kinds: readonly SentenceKind[]): readonly string[] {
  const templates = kinds.map((kind) => language.templates[kind]);
  const fixed = templates.flatMap((template) => template.replace(hole, "").split(" "));
  const slots = templates.flatMap((template) => [...template.matchAll(hole)].map(([, slot]) => slot as Slot));
  const held = slots.flatMap((slot) => language.lists[slot].flatMap((text) => text.split(" ")));
  return [...new Set([...fixed, ...held])].filter((word) => word !== "");
}

/** Words in the longest sentence of these kinds. */
export function longestOf(language: Language, kinds: readonly SentenceKind[]): number {
  const count = (text: string): number => text.split(" ").length;
  const longestIn = (template: string): number => {
    const slots = [...template.matchAll(hole)].map(([, slot]) => language.lists[slot as Slot]);
    return count(template) + slots.reduce((sum, list) => sum + Math.max(...list.map(count)) - 1, 0);
  };
  return Math.max(...kinds.map((kind) => longestIn(language.templates[kind])));
}

/** Every sentence of this kind. */
export function sentencesOf({ templates }: Language, kind: SentenceKind): readonly Sentence[] {
  const slots = [...templates[kind].matchAll(hole)].map(([, slot]) => slot as Slot);
  return slots.reduce<readonly Sentence[]>(
    (sentences, slot) =>
      sentences.flatMap((sentence) =>
        Array.from({ length: sizes[slot] }, (_, i) => ({ kind, slots: { ...sentence.slots, [slot]: i } })),
      ),
    [{ kind, slots: {} }],
  );
}
