/** What was wanted and what was said: right and wrong differ in sign and in frame, not by colour alone. */
import type { Verdict } from "../../core/scene.ts";
import type { Words } from "../../i18n/translate.ts";

export function isRight({ wanted, got }: Verdict): boolean {
  return got === wanted;
}

/** "B, wrong: C is wanted"; nothing is wanted where a person asks and nobody knows. */
export function verdictSentence(words: Words, verdict: Verdict): string {
  const { wanted, got } = verdict;
  if (got === null) return wanted === "" ? "" : words.text("scene.verdict.wanted", { wanted });
  if (wanted === "") return words.text("scene.verdict.said", { got });
  return words.text(isRight(verdict) ? "scene.verdict.right" : "scene.verdict.wrong", { wanted, got });
}

/** `✓ C` or `✗ B`, the wrong one underlined with what is wanted in a frame behind it; before there is an answer, what is wanted. */
export function VerdictMark({ verdict, words }: { readonly verdict: Verdict; readonly words: Words }) {
  const { wanted, got } = verdict;
  if (got === null || wanted === "") return <span className="verdict">{got ?? wanted}</span>;
  return (
    <span
      className="verdict"
      data-right={isRight(verdict)}
      role="img"
      aria-label={verdictSentence(words, verdict)}
      title={verdictSentence(words, verdict)}
    >
      {isRight(verdict) ? "✓ " : "✗ "}
      <b>{got}</b>
      {!isRight(verdict) && (
        <>
          {" "}
          <span className="verdictWanted">{wanted}</span>
        </>
      )}
    </span>
  );
}

/** At most `most` characters. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  return most < 2 ? (characters[0] ?? "") : `${characters.slice(0, most - 1).join("")}…`;
}
