import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Scene } from "../../core/scene.ts";
import type { Trace } from "../../core/signal.ts";
import { fetchWords, wordsOf } from "../../i18n/translate.ts";
import { WordsContext } from "../../ui/words.tsx";
import { Score } from "../score/score.tsx";
import {
  emptyTrace,
  everyScene,
  mazeScene,
  picturesScene,
  readTrace,
  scanScene,
  sentencesScene,
  seriesScene,
  wordsScene,
} from "./fixture.ts";
import { fetchSceneViews } from "./all.ts";
import { foldScene } from "./fold.ts";
import { SceneFigure } from "./scene.tsx";
import type { Metrics } from "./view.ts";

await fetchWords("zh");
const ignore = (): void => undefined;
const pointing = { focus: null, isPinned: false, onTime: ignore, onFocus: ignore, onPin: ignore };

interface Given {
  readonly time?: number;
  readonly trace?: Trace;
  readonly metrics?: Metrics | null;
  readonly language?: "en" | "zh";
}

function markup(
  scene: Scene,
  { time = 3, trace = emptyTrace(4), metrics = null, language = "en" }: Given = {},
): string {
  return renderToString(
    <WordsContext value={wordsOf(language)}>
      <SceneFigure {...pointing} time={time} scene={scene} trace={trace} metrics={metrics} width={750} />
    </WordsContext>,
  ).replace(/<!-- -->/g, "");
}

/** What a reader finds, tags aside. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

beforeAll(fetchSceneViews);
afterEach(() => foldScene(false));

describe.each(everyScene().map((scene) => ({ kind: scene.kind, scene })))("a scene of $kind", ({ scene }) => {
  it("is a figure with a sentence, in both languages", () => {
    for (const language of ["en", "zh"] as const) {
      const [, label = ""] = /<figure[^>]*aria-label="([^"]*)"/.exec(markup(scene, { language })) ?? [];
      expect(label.length).toBeGreaterThan(10);
      expect(label).not.toMatch(/[{}]|NaN|undefined/);
    }
  });

  it("folds to its name", () => {
    const open = markup(scene);
    foldScene(true);
    const folded = markup(scene);
    expect(open).toContain('aria-expanded="true"');
    expect(folded).toContain('aria-expanded="false"');
    expect(folded.length).toBeLessThan(open.length / 2);
  });
});

describe("pictures", () => {
  it("tell right from wrong by a sign and a frame, and in words", () => {
    const html = markup(picturesScene(6), { trace: emptyTrace(6) });
    expect(html.match(/<canvas/g)?.length).toBe(6);
    expect(html.match(/>✓</g)?.length).toBe(4);
    expect(html.match(/<rect/g)?.length).toBe(2);
    expect(textOf(html)).toContain("step 0: B, wrong: expected A");
    expect(html).toContain("4 of 6 answers are correct");
  });

  it("that answer show what was given, answered and wanted", () => {
    const scene = picturesScene(3);
    const [wanted] = scene.pictures;
    const answered = { ...scene, answer: { wanted: wanted as NonNullable<typeof wanted>, got: null } };
    expect(textOf(markup(answered))).toMatch(/given.*expected/);
    expect(textOf(markup(answered))).not.toContain("answered");
  });
});

it("a scan tells how likely each answer is as a table, and from when on it was decided", () => {
  const text = textOf(markup(scanScene(), { time: 9 }));
  expect(text).toContain("4 0.80 expected");
  expect(text).toContain("Answers 4 from step 8 on");
  expect(markup({ ...scanScene(), likely: null })).not.toContain("<table");
});

describe("a series", () => {
  const count = (html: string, name: string): number => html.match(new RegExp(`class="${name}"`, "g"))?.length ?? 0;

  it("has an interval only after an evaluation, and says what it rests on", () => {
    const before = markup(seriesScene(40), { trace: emptyTrace(40), time: 20 });
    expect(count(before, "seriesReach")).toBe(0);
    expect(before).toContain("comes with the first evaluation");
    const after = markup(seriesScene(40), { trace: emptyTrace(40), time: 20, metrics: { normalisedError: 0.2 } });
    expect(count(after, "seriesReach")).toBe(1);
    expect(textOf(after)).toContain("95 %: ± 1.96 × the last held-out error (0.5)");
  });

  it("says which forecast is made at the playhead, and none where none is asked", () => {
    const label = (time: number): string => markup(seriesScene(40), { trace: emptyTrace(40), time });
    expect(label(20)).toContain("at 2021-03-21 it is");
    expect(label(20)).toContain("the forecast for 2021-03-26 is");
    expect(label(3)).not.toContain("the forecast for");
    const nameless = markup({ ...seriesScene(40), names: [] }, { trace: emptyTrace(40), time: 20 });
    expect(nameless).toContain("the forecast for step 25 is");
  });

  it("begins where its data say, in its own unit", () => {
    expect(textOf(markup(seriesScene(40)))).toContain("from 2021-03-01");
  });
});

it("words that hide signs, or turn those around them, are shown with the numbers of these", () => {
  const odd = "a\u202eb\u200b";
  const verdict = { wanted: odd, got: odd };
  const odds: readonly Scene[] = [
    { kind: "words", words: [odd, "c"], verdicts: [verdict, null] },
    { kind: "sentences", sentences: [odd, `${odd}?`], support: [1, 0], verdict },
    { ...seriesScene(), names: seriesScene().value.map(() => odd) },
    { ...picturesScene(), verdicts: picturesScene().verdicts.map((one) => one && verdict) },
    { ...scanScene(), answers: scanScene().answers.map((answer) => `${answer}${odd}`), verdict },
  ];
  for (const scene of odds) {
    const html = markup(scene);
    expect(html, scene.kind).not.toMatch(/[\u202e\u200b]/);
    expect(html, scene.kind).toContain("[U+202E]");
  }
});

it("a maze has the one who walks, the actions and what they brought", () => {
  const text = textOf(markup(mazeScene(), { time: 6, trace: emptyTrace(7) }));
  expect(text).toContain("reward 4, 4 so far");
  expect(text).toContain("↑ 0.70 ●");
  expect(markup(mazeScene(), { time: 6 })).toContain("it went up: correct");
});

describe("sentences", () => {
  it("have a bar for every hop, with its weight in words, and the answer with its probability", () => {
    const html = markup(sentencesScene(), { trace: readTrace("push") });
    expect(html.match(/class="storyWeight"/g)?.length).toBe(2 * 3);
    expect(html.match(/hop 1 0\.75/g)?.length).toBe(2);
    expect(textOf(html)).toMatch(/✗ attic harbour 0\.70/);
    expect(textOf(html)).toContain("the answer needs it in hop 2");
  });

  it("stand without bars where nothing looks at them", () => {
    const html = markup(sentencesScene());
    expect(html).not.toContain("storyWeight");
    expect(textOf(html)).toContain("Mira went to the harbour.");
  });
});

describe("words", () => {
  it("have what was wanted under them, and what was said with a sign", () => {
    const text = textOf(markup(wordsScene()));
    expect(text).toContain("✓ PER");
    expect(text.match(/✗ (LOC|PER)/g)?.length).toBe(2);
    expect(text).toContain("✗ missed");
    expect(markup(wordsScene())).toContain("1 of 3 tags are correct");
  });

  it("have a place for an answer where no word comes in", () => {
    const scene = { ...wordsScene(), words: ["a", "", ""], verdicts: [null, { wanted: "b", got: "b" }, null] };
    expect(markup(scene).match(/<li/g)?.length).toBe(3);
    expect(textOf(markup(scene))).toContain("padding");
    expect(textOf(markup(scene))).toContain("✓ b");
  });

  it("before there is an answer show what is wanted alone", () => {
    const unanswered = {
      ...wordsScene(),
      verdicts: wordsScene().verdicts.map((verdict) => verdict && { ...verdict, got: null }),
    };
    expect(textOf(markup(unanswered))).not.toMatch(/[✓✗]/);
  });

  it("whose tags nobody knows are neither right nor wrong", () => {
    const unknown = {
      ...wordsScene(),
      verdicts: wordsScene().verdicts.map((verdict) => verdict && { ...verdict, wanted: "" }),
    };
    expect(textOf(markup(unknown))).toContain("PER");
    expect(textOf(markup(unknown))).not.toMatch(/[✓✗]|missed/);
    expect(markup(unknown)).toContain("which of them are correct is not known");
  });
});

describe("in the score", () => {
  const scoreOf = (scene: Scene, trace: Trace): string =>
    renderToString(
      <Score
        {...pointing}
        time={1}
        trace={trace}
        readings={[]}
        scene={scene}
        metrics={null}
        choice={{ areGatesShown: true, isMoreShown: false, ticks: {}, large: null }}
        onChoice={ignore}
        isByPeak
        onOrder={ignore}
      />,
    );

  it("what lies on the columns is among the staves, a block stands before them", () => {
    const order = (html: string): boolean => html.indexOf('data-kind="') > html.indexOf("scoreStaves");
    expect(order(scoreOf(picturesScene(4), readTrace("put")))).toBe(true);
    expect(order(scoreOf(sentencesScene(), readTrace("put")))).toBe(false);
  });

  it("the columns leave room for forecasts of what comes after the last time", () => {
    expect(scoreOf(seriesScene(4, 1), readTrace("put"))).toContain("--ahead:0.2");
    expect(scoreOf(picturesScene(4), readTrace("put"))).toContain("--ahead:0");
  });
});
