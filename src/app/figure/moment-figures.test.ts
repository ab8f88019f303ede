import { expect, test } from "vitest";
import type { Words } from "../../i18n/translate.ts";
import { ntmTrace } from "../../views/fixture.ts";
import { signalNamed } from "../../views/lane.ts";
import type { Page } from "../context.tsx";
import { memoryFigure } from "./moment-figures.tsx";

/** The guide speaks of the signal `Found`. */
const words = {
  language: "en",
  text: (key: string) => key,
  loose: (key: string, otherwise: string) => (key === "look.own.task" ? "See how Found changes." : otherwise),
} as unknown as Words;

test("the memory's figure has the matrices of the page: those that the guide speaks of, too", () => {
  const trace = ntmTrace();
  const memory = signalNamed(trace, "memory");
  if (!memory) throw new Error("no memory");
  const found = { ...memory, name: "Found", isState: false };
  const live = { trace: { ...trace, signals: [...trace.signals, found] } };
  const experiment = { model: { id: "own" }, task: { id: "task" } };
  const page = {
    playground: {
      run: { getState: () => ({ experiment }) },
      runs: { getState: () => ({ shown: "a", byId: { a: { live } } }) },
      looking: { getState: () => ({ update: null, sights: {} }) },
    },
    focus: { getState: () => ({ time: 2 }) },
  } as unknown as Page;
  const [head, ...lines] = memoryFigure.csv(page, words, "").trim().split(/\r?\n/);
  expect(head).toContain("signal,step");
  const names = new Set(lines.map((line) => line.split(",")[0]));
  expect(names).toContain("Found");
  expect(names).toContain("memory");
});
