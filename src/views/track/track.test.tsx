import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { fetchWords } from "../../i18n/translate.ts";
import { WordsContext } from "../../ui/words.tsx";
import { figuresAt, valueSentence } from "./figures.ts";
import { propsOf, runOf, wrongBits } from "./fixture.ts";
import type { TrackProps } from "./props.ts";
import { Track } from "./track.tsx";

const chinese = await fetchWords("zh");
const english = await fetchWords("en");
const markup = (changes: Partial<TrackProps> = {}): string =>
  renderToString(<Track {...propsOf(changes)} />).replaceAll("<!-- -->", "");

describe("the track on the page", () => {
  test("is a slider over updates that says what stands there", () => {
    const live = markup();
    expect(live).toMatch(/role="slider"[^>]*aria-valuemin="0" aria-valuemax="3000" aria-valuenow="3000"/);
    expect(live).toContain('aria-valuetext="Live, update 3,000: loss ');
    expect(markup({ look: 30 })).toMatch(/aria-valuenow="30" aria-valuetext="Update 30 of 3,000: loss /);
  });

  test("says in words which update is looked at, and offers the way back and the way on", () => {
    const looking = markup({ look: 30 });
    for (const words of ["looking at update 30 of 3,000", "Back to live", "Go on from here"])
      expect(looking).toContain(words);
    expect(markup()).not.toContain("Go on from here");
  });

  test("says that a picture is not yet of the update looked at, and how far the replay has come", () => {
    expect(markup({ look: 30, isExact: false, progress: 0.419 })).toContain("replaying to it, 41 %");
    expect(markup({ look: 30, isExact: false })).toContain("the picture shows an earlier update");
    expect(markup({ look: 30 })).not.toContain("replaying");
  });

  test("names the run that was forked where it is looked at", () => {
    const run = { ...runOf("NTM", 3000), forks: [{ update: 30, label: "rate halved", id: "b" }] };
    expect(markup({ runs: [run], look: 30 })).toContain("rate halved");
    expect(markup({ runs: [run], look: 31 })).not.toContain("rate halved");
  });

  test("says of which update the held-out figures are, where there was no look at the one on screen", () => {
    expect(markup({ look: 130 })).toContain("held-out from update 100");
    expect(markup({ look: 100 })).not.toContain("held-out as of");
  });

  test("says of which updates picture and held-out figures are, while those of training have gone on", () => {
    const training = markup({ current: runOf("NTM", 3030, 3000), pictured: 3020 });
    for (const words of ["live at update 3,030", "picture of update 3,020", "held-out from update 3,000"])
      expect(training).toContain(words);
    expect(training).toContain("At update 3,030");
    const paused = markup({ pictured: 3000 });
    for (const words of ["picture of update", "held-out from update"]) expect(paused).not.toContain(words);
  });

  test("says quietly since when the examples are learnt by heart, but not of the time before", () => {
    const runs = [{ ...runOf("NTM", 3000), overfitSince: 400 }];
    const sentence = "held-out loss has been rising since update 400";
    expect(markup({ runs })).toContain(sentence);
    expect(markup({ runs, look: 900 })).toContain(sentence);
    expect(markup({ runs, look: 400 })).not.toContain(sentence);
    expect(markup()).not.toContain("rising");
  });

  test("offers another metric beside the loss where there are several", () => {
    const kl = { name: "kl", label: "divergence in the loss" };
    const offered = markup({ metric: wrongBits, metrics: [wrongBits, kl] });
    expect(offered).toMatch(/Metric beside the loss.*<option value="kl">divergence in the loss/);
    expect(markup({ metric: wrongBits, metrics: [wrongBits] })).not.toContain("Metric beside the loss");
  });

  test("has the whole name of every line in its menu, where there are several", () => {
    const name = "NTM, units 64, learning rate 0.003";
    expect(markup({ runs: [runOf("NTM", 900), runOf(name, 900)] })).toMatch(
      new RegExp(`Which line is whose.*${name}</li>`),
    );
    expect(markup()).not.toContain("Which line is whose");
  });

  test("says what to do while there is nothing to see", () => {
    const run = { ...runOf("NTM", 0, 3000), looks: [] };
    expect(markup({ runs: [run], metric: wrongBits })).toContain("Press Train");
  });

  test("speaks Chinese", () => {
    const looking = renderToString(
      <WordsContext value={chinese}>
        <Track {...propsOf({ look: 30 })} />
      </WordsContext>,
    );
    expect(looking).toContain("正在查看第 30 次更新");
    expect(looking).not.toMatch(/>(Live|loss|log)</);
  });
});

describe("the figures", () => {
  const run = runOf("NTM", 3000);

  test("are those of the update looked at, or say of which earlier one they are", () => {
    const [loss, heldOut] = figuresAt(run, 130);
    expect(loss?.update).toBeLessThanOrEqual(130);
    expect(loss?.value).toBe(run.curve.loss[run.curve.update.indexOf(loss?.update ?? 0)]);
    expect(heldOut?.update).toBe(100);
  });

  test("leave out what is not known yet", () => {
    expect(figuresAt({ ...run, looks: [] }, 0).map(({ value }) => value)).toEqual([NaN, NaN, NaN]);
    expect(valueSentence(english, run, 0)).toBe("Update 0 of 3,000: held-out 0.8");
  });
});
