import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyses } from "../analysis/all.ts";
import { problems } from "../core/problems.ts";
import { shownAxis } from "../engine/told.ts";
import { models } from "../models/all.ts";
import { randomStream } from "../core/random.ts";
import { defaultValues } from "../core/setting.ts";
import { reproductions } from "../reproductions/all.ts";
import { tasks } from "../tasks/all.ts";
import { checkExperiment, settingsOfModel } from "../train/check.ts";
import { trainingSettings, type Experiment } from "../train/experiment.ts";
import { presetById, presets } from "../train/presets.ts";
import { prepare } from "../train/prepare.ts";
import { english } from "./en.ts";
import { laterWords } from "./en-later.ts";
import { chooseLanguage, languages } from "./language.ts";
import { missingInChinese } from "./testing/missing.ts";
import { fetchWords, isTextKey, wordsFrom, wordsOf } from "./translate.ts";
import { chinese } from "./zh.ts";
import { chineseProblems } from "./zh/problem.ts";

const inChinese = await fetchWords("zh");
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").toSorted();

function onCopy(id: string): Experiment {
  return checkExperiment({ ...presetById("ntm-copy"), model: { id, settings: {} } });
}

/** Components that come with the page itself: those that its entry imports, directly or not, without waiting. */
function componentsFromStart(): readonly URL[] {
  const found = new Map<string, URL>();
  const visit = (file: URL): void => {
    if (found.has(file.href) || !/\.tsx?$/.test(file.pathname)) return;
    found.set(file.href, file);
    const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from "(\.[^"]+)"/gm);
    for (const [, path = ""] of imports) visit(new URL(path, file));
  };
  visit(new URL("../app/main.tsx", import.meta.url));
  return [...found.values()].filter(({ pathname }) => pathname.endsWith(".tsx"));
}

describe("words", () => {
  it("have the same parameters in both languages, where they are in both", () => {
    for (const [key, text] of Object.entries(chinese)) expect([key, holes(text)]).toEqual([key, holes(english[key])]);
  });

  it("have no space in Chinese between a counted word and what it goes on with", () => {
    expect(Object.entries(chinese).filter(([, text]) => /\} \p{Script=Han}+ \p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("are all there in Chinese, of every model and task that ships; what a draft lacks is listed by `npm run words`", () => {
    expect(missingInChinese().filter(({ isDraft }) => !isDraft)).toEqual([]);
  });

  it("that are missing in Chinese are said in English", () => {
    const { text, loose } = wordsFrom({
      language: "zh",
      texts: {},
      problems: chineseProblems,
      terms: {},
      comments: {},
    });
    expect([text("score.time"), loose("model.ntm", "")]).toEqual([english["score.time"], english["model.ntm"]]);
    expect(loose("model.nothing", "none")).toBe("none");
  });

  it("come from folders that are in the registry, and each of those has some", () => {
    for (const [kind, registry] of [
      ["models", models],
      ["tasks", tasks],
      ["analysis", analyses],
      ["reproductions", reproductions],
    ] as const) {
      const home = new URL(`../${kind}/`, import.meta.url);
      const folders = readdirSync(home).filter((id) => existsSync(new URL(`${id}/words.en.ts`, home)));
      const ids = registry.filter((entry) => !("isPart" in entry)).map(({ id }) => id);
      expect(folders.toSorted()).toEqual(ids.toSorted());
    }
  });

  it("stand in one table each: none in two tables, where the later one would win", () => {
    const source = new URL("../", import.meta.url);
    const files = readdirSync(source, { recursive: true, encoding: "utf8" });
    const tables = files.filter((file) => /^i18n\/en\/|\/words\.en\.ts$/.test(file) && file.endsWith(".ts"));
    const keys = tables.flatMap((file) => readFileSync(new URL(file, source), "utf8").match(/^  "[^"]+"(?=:)/gm) ?? []);
    expect(keys.length).toBeGreaterThan(Object.keys(english).length * 0.9);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it("that the page speaks before anything is fetched are among the first", () => {
    const late = componentsFromStart().flatMap((file) => {
      const keys = readFileSync(file, "utf8").match(/(?<=")[a-zA-Z]+(?:\.\w+)+(?=")/g) ?? [];
      return keys.filter((key) => Object.hasOwn(laterWords, key)).map((key) => `${file.pathname}: ${key}`);
    });
    expect(late).toEqual([]);
  });

  it("of problems have the same parameters in both languages", () => {
    for (const [key, text] of Object.entries(problems))
      expect([key, holes(chineseProblems[key as keyof typeof chineseProblems])]).toEqual([key, holes(text)]);
  });

  it("name every model, task, setting and option that the page offers", () => {
    const offered = models.filter(({ isPart }) => !isPart);
    const settings = [...trainingSettings, ...tasks.flatMap((task) => task.settings)];
    settings.push(...offered.flatMap(({ id }) => settingsOfModel({ id })));
    const keys = [...offered.map(({ id }) => `model.${id}`), ...tasks.map(({ id }) => `task.${id}`)];
    for (const setting of settings) {
      if (setting.kind === "text") continue;
      keys.push(`setting.${setting.key}`, `setting.${setting.key}.why`);
      if (setting.kind === "choice") keys.push(...setting.options.map((option) => `option.${option}`));
    }
    expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
  });

  it("name every signal of every model, and its axes, with its own task", () => {
    const keys = new Set<string>();
    for (const { id } of models.filter(({ isPart }) => !isPart)) {
      const preset = presets.find(({ model, isOffered = true }) => model === id && isOffered);
      const { program } = prepare(preset ? presetById(preset.id) : onCopy(id));
      for (const { name, value, turns } of program.named) {
        const parts = name.split(".").filter((part) => !/^layer\d+$/.test(part));
        for (const part of parts) keys.add(`score.signal.${part}`);
        const axes = [...(turns?.axes ?? []), ...(program.values[value]?.axes ?? [])];
        for (const axis of axes.map(shownAxis)) keys.add(`score.axis.${axis}`).add(`score.axes.${axis}`);
      }
    }
    expect(keys.size).toBeGreaterThan(100);
    expect([...keys].filter((key) => !isTextKey(key))).toEqual([]);
  });

  it("say what to look for, of each model and of each task", () => {
    const offered = models.filter(({ isPart }) => !isPart);
    const keys = [...offered.map(({ id }) => `look.${id}`), ...tasks.map(({ id }) => `look.task.${id}`)];
    expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
    const sentences = keys.map((key) => inChinese.loose(key, ""));
    expect(new Set(sentences).size).toBe(keys.length);
  });

  it("say what to look for only of models and tasks that there are, and say it once", () => {
    const known = new Set(["look.join", ...tasks.map(({ id }) => `look.task.${id}`)]);
    for (const { id } of models) {
      known.add(`look.${id}`);
      for (const task of tasks) known.add(`look.${id}.${task.id}`);
    }
    const keys = Object.keys(english).filter((key) => key.startsWith("look."));
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
    expect(new Set(keys.map((key) => wordsOf("en").loose(key, ""))).size).toBe(keys.length);
  });

  it("read every task's episodes and name its metrics", () => {
    const missing: string[] = [];
    for (const task of tasks) {
      const open = task.open(defaultValues(task.settings));
      const episodes = open.probe(randomStream(1, "probe"));
      const output = new Float32Array(episodes.steps * open.output);
      const keys = [...open.read(episodes, null), ...open.read(episodes, output)].map(({ key }) => key);
      keys.push(...Object.keys(open.score(episodes, output)).map((name) => `metric.${name}`));
      missing.push(...keys.filter((key) => !isTextKey(key)));
    }
    expect(missing).toEqual([]);
  });

  it("say where a problem is, in the language of the page", () => {
    const problem = { key: "task.text.empty", parameters: {}, place: { line: 9, column: 2 } } as const;
    expect(wordsOf("en").problem(problem)).toMatch(/^line 9: the text is empty/);
    expect(inChinese.problem(problem)).toMatch(/^第 9 行：文本是空的/);
  });

  it("write numbers and name metrics, and a number that there is none of is a dash", () => {
    expect([1250, -0.81, NaN].map(wordsOf("en").number)).toEqual(["1,250", "−0.81", "–"]);
    expect(wordsOf("en").metric("wrongBits")).toBe("wrong bits");
    expect(wordsOf("en").metric("of somebody's own")).toBe("of somebody's own");
    expect(inChinese.metric("wrongBits")).toMatch(/\p{Script=Han}/u);
  });
});

describe("the language", () => {
  it("is the forced one, else the visitor's, else English", () => {
    expect(chooseLanguage("?lang=zh", ["en-GB"])).toBe("zh");
    expect(chooseLanguage("?lang=fr", ["zh-CN", "en"])).toBe("zh");
    expect(chooseLanguage("", ["fr", "de"])).toBe("en");
    expect(languages).toEqual(["en", "zh"]);
  });
});

describe("numbers", () => {
  /** Where figures are no words on screen: paths of a drawing, values of fields, sizes that are written by the words. */
  const apart = ["draw/pen.tsx", "settings/number.ts", "data/take.ts"];

  it("are written by draw/format.ts alone, wherever they are shown", () => {
    const folders = ["app", "views", "ui"].map((name) => new URL(`../${name}/`, import.meta.url));
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path))
        .map((path) => new URL(path, folder)),
    );
    const own = files.filter((file) =>
      /\.(toFixed|toPrecision)\(|NumberFormat|\.toLocaleString\(/.test(readFileSync(file, "utf8")),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(own.filter(({ pathname }) => !apart.some((end) => pathname.endsWith(end)))).toEqual([]);
  });

  it("among the words have groups and a true minus sign, and the word that goes with them", () => {
    const { text, problem } = wordsOf("en");
    expect(text("runs.updates", { count: 1 })).toBe("1 update");
    expect(text("runs.updates", { count: 12_000 })).toBe("12,000 updates");
    expect(text("runs.updates", { count: "1" })).toBe("1 update");
    expect(text("glossary.found", { count: 1 })).toBe("1 term");
    expect(text("data.table", { rows: "1,200", columns: "1" })).toBe("1,200 rows, 1 column");
    expect(text("figure.lines", { lines: "1", columns: "2" })).toBe("1 line, 2 columns");
    const parameters = { key: "batch", min: -1, max: 10_000, got: 0.12345 };
    expect(problem({ key: "setting.number", parameters })).toBe(
      "setting batch: expected a number from −1 to 10,000, got 0.12345",
    );
  });

  it("have a word for one and another for many wherever a word is counted", () => {
    const forms = Object.values(english).flatMap((words) => [...words.matchAll(/\{\w+:([^{}|]*)\|([^{}|]*)\}/g)]);
    expect(forms.length).toBeGreaterThan(80);
    expect(forms.filter(([, one, many]) => one === many || one === "")).toEqual([]);
  });
});
