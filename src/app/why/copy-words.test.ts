import { expect, it } from "vitest";
import { firstProbe } from "../../train/probe.ts";
import { fetchLaterWords, wordsOf } from "../../i18n/translate.ts";
import type { Answer } from "../../store/analyses.ts";
import { asMarkdown } from "./copy-words.tsx";

await fetchLaterWords();

it("writes every sentence under the name of its analysis, with the update and the address", () => {
  const answer: Answer = {
    of: { run: "a", update: 1200, probe: firstProbe, settings: {} },
    share: null,
    error: null,
    isStopped: false,
    findings: {
      grids: [],
      sentences: [
        { key: "loss", parameters: { update: 1200, loss: 0.123456 } },
        { key: "holds", parameters: { good: 95, last: 64 }, from: "length" },
        { key: "seen", parameters: { least: 1, trained: 8, share: 99.5, episodes: 16 }, from: "length" },
      ],
    },
  };
  expect(asMarkdown(wordsOf("en"), "summary", answer, "https://example.org/#v1").split("\n")).toEqual([
    "## In words",
    "",
    "Of update 1,200. <https://example.org/#v1>",
    "",
    "- On held-out episodes its loss is 0.12, after 1,200 updates.",
    "",
    "### Length",
    "",
    "- More than 95 % stay right up to length 64, as far as was looked.",
    "- On lengths that it is trained on (1 to 8), 99.5 % of its answers are right (16 held-out episodes at each length).",
    "",
  ]);
});
