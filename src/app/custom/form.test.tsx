import * as fc from "fast-check";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { valueOfFile } from "../../core/shelf.ts";
import { fetchWords, isTextKey, wordsOf } from "../../i18n/translate.ts";
import { examples, firstExample } from "../../tasks/custom/examples.ts";
import type { Draft, Grammar, PhaseDraft, ShowDraft } from "../../tasks/custom/grammar.ts";
import { grammarOf } from "../../tasks/custom/read-grammar.ts";
import { exampleText, writeDraft } from "../../tasks/custom/write-grammar.ts";
import { phaseKinds } from "../../tasks/custom/shape.ts";
import { drafts } from "../../tasks/custom/testing/drafts.ts";
import { ruleKinds, ruleNames } from "../../tasks/custom/vocabulary.ts";
import { WordsContext } from "../../ui/words.tsx";
import { check, editedForm, editedText, episodesOf, sizeOf, textIn } from "./check.ts";
import {
  knownSymbols,
  moved,
  namedBefore,
  newPhase,
  newRule,
  removed,
  tableIn,
  tableText,
  withEnd,
  withPhase,
} from "./edit.ts";
import { CustomForm } from "./form.tsx";

function grammarIn(text: string): Grammar {
  const checked = check(text);
  if ("problem" in checked) throw new Error(`${checked.problem.key} ${JSON.stringify(checked.problem.parameters)}`);
  return checked.grammar;
}

describe("the form and the JSON", () => {
  it("say the same, whichever was changed", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { text, isSame } = editedForm(draft);
        expect(isSame).toBe(true);
        expect(editedText(text, firstExample)).toEqual({ text, draft, isSame: true });
        grammarIn(text);
      }),
      { numRuns: 50 },
    );
  });

  it("part where the JSON can not be read: the form waits with what it had", () => {
    expect(editedText('{"alphabet": [', firstExample)).toEqual({
      text: '{"alphabet": [',
      draft: firstExample,
      isSame: false,
    });
  });

  it("begin with what is used: a text, a file that is here, or the first example", () => {
    const text = exampleText("sort");
    const file = valueOfFile("rules.json", new TextEncoder().encode(text), false);
    expect([text, file, ""].map(textIn)).toEqual([text, text, writeDraft(firstExample)]);
    expect(textIn("file:3:000000000000:gone.json")).toBe("file:3:000000000000:gone.json");
  });

  it("part not where only a name is wrong, which is told at its phase", () => {
    const text = exampleText("pairs").replace('"among": "kv"', '"among": "vk"');
    expect(editedText(text, firstExample).isSame).toBe(true);
    expect(check(text)).toMatchObject({ problem: { parameters: { path: "phases[2].show.among" } } });
  });
});

describe("a change by the form", () => {
  const { alphabet, phases } = firstExample;
  const text = (draft: Draft): string => writeDraft(draft);

  it.each(phaseKinds)("that adds a %s leaves a grammar that opens", (kind) => {
    for (const { draft } of examples) {
      const added: Draft = { ...draft, phases: [...draft.phases, newPhase(kind, draft)] };
      expect(grammarIn(text(added)).phases).toHaveLength(draft.phases.length + 1);
    }
  });

  it.each(ruleNames)("that takes the rule %s leaves a grammar that opens", (name) => {
    const base = examples.find(({ id }) => id === "pairs")?.draft as Draft;
    const digits = { ...base, alphabet: Array.from("abcd012345678") };
    const shows = namedBefore(base.phases, base.phases.length - 1);
    const rule = newRule(name, knownSymbols(digits.alphabet), shows);
    const answer: PhaseDraft = { answer: { of: "kv", rule: [rule] } };
    const grammar = grammarIn(text({ ...digits, phases: [...base.phases.slice(0, -1), answer] }));
    expect(grammar.phases).toHaveLength(base.phases.length);
    expect(ruleKinds[name].parameter === "none" || ruleKinds[name].parameter === "order").toBe(
      typeof rule === "string",
    );
  });

  it("moves, removes and keeps all others", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
    expect(removed(["a", "b", "c"], 1)).toEqual(["a", "c"]);
    expect(knownSymbols(alphabet)).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(namedBefore(phases, 0)).toEqual([]);
  });

  it("of a name is a change of all that asks for it", () => {
    const { draft } = examples.find(({ id }) => id === "pairs") ?? examples[0] ?? { draft: firstExample };
    const show = (name?: string): PhaseDraft => {
      const [first] = draft.phases;
      return first && "show" in first ? { show: { ...first.show, name } as ShowDraft } : { marker: "!" };
    };
    const changed = withPhase(draft.phases, 0, show("book"));
    expect(JSON.stringify(changed)).toBe(JSON.stringify(draft.phases).replaceAll('"kv"', '"book"'));
    expect(withPhase(draft.phases, 0, show())).toEqual(draft.phases);
    expect(grammarIn(text({ ...draft, phases: changed })).phases).toHaveLength(draft.phases.length);
  });

  it("of one end of a length takes the other with it", () => {
    expect(withEnd([2, 4], 0, 6)).toBe(6);
    expect(withEnd([2, 4], 1, 1)).toBe(1);
    expect(withEnd([2, 4], 0, 1)).toEqual([1, 4]);
    expect(withEnd(3, 1, 5)).toEqual([3, 5]);
  });

  it("of replacements reads what it writes, and leaves out what is not finished", () => {
    expect(tableIn("a=b == c= d e=f")).toEqual({ a: "b", e: "f" });
    expect(tableIn(tableText({ a: "b", "=": "=" }))).toEqual({ a: "b", "=": "=" });
  });
});

describe("the preview", () => {
  it("is the same for the same seed, the first episode as long as can be", () => {
    const grammar = grammarIn(exampleText("delay"));
    expect(episodesOf(grammar, 7)).toEqual(episodesOf(grammar, 7));
    expect(episodesOf(grammar, 8)).not.toEqual(episodesOf(grammar, 7));
    const times = (episodesOf(grammar, 7)[0] ?? []).reduce((sum, phase) => sum + phase.times, 0);
    expect(times).toBe(sizeOf(grammar).steps);
  });

  it("shows of the example what comes in, and it in reverse and in order", () => {
    for (const phases of episodesOf(grammarOf(""), 3)) {
      expect(phases.map(({ kind }) => kind)).toEqual(["in", "marker", "wanted", "marker", "wanted"]);
      const [shown = [], , reversed, , sorted] = phases.map(({ symbols }) => symbols);
      expect(reversed).toEqual(shown.toReversed());
      expect(sorted).toEqual(shown.toSorted());
    }
  });

  it("is of three episodes, also of the longest, and no longer than they are", () => {
    const show = { show: { length: 64 } };
    const answer = { answer: { rule: Array.from({ length: 8 }, () => "sort") } };
    const text = writeDraft({ alphabet: { bits: 6 }, phases: [show, answer, show, answer] });
    const grammar = grammarIn(text);
    const times = episodesOf(grammar, 1).map((phases) => phases.reduce((sum, phase) => sum + phase.times, 0));
    expect(times).toEqual([256, 256, 256]);
    expect(sizeOf(grammar).steps).toBe(256);
  });
});

describe("the form", () => {
  const render = async (rules: string, language: "en" | "zh"): Promise<string> => {
    await fetchWords(language);
    return renderToString(
      <WordsContext value={wordsOf(language)}>
        <CustomForm rules={rules} onChange={() => undefined} />
      </WordsContext>,
    );
  };

  it.each(examples.map(({ id }) => id))("of %s gives every control a name", async (id) => {
    const page = await render(exampleText(id), "en");
    const controls = [...page.matchAll(/<(input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag);
    const labelled = new Set([...page.matchAll(/ for="([^"]*)"/g)].map(([, one]) => one));
    for (const tag of controls) {
      const name = /aria-label="[^"]+"/.test(tag) || labelled.has(/ id="([^"]*)"/.exec(tag)?.[1] ?? "");
      // The others stand inside of their label.
      expect(name || /type="(checkbox|number)"/.test(tag)).toBe(true);
    }
    expect(controls.length).toBeGreaterThan(5);
    expect(isTextKey(`custom.example.${id}`)).toBe(true);
  });

  it("shows a problem at its phase, in the language of the page", async () => {
    const wrong = exampleText("reverse-sort").replace('"reverse"', '{ "lookup": "x" }');
    expect(await render(wrong, "en")).toContain("x shows no pairs");
    expect(await render(wrong, "zh")).toContain("x 展示的不是键值对");
    expect(await render(wrong, "zh")).toMatch(/<li data-kind="answer" data-invalid="true"/);
  });

  it("waits while the JSON can not be read", async () => {
    expect(await render("{", "en")).toMatch(/The form waits.*<fieldset[^>]* disabled=""/);
  });
});
