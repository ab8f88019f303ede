/** What was found, as text for a report or a note: Markdown, with the link that leads back to it. */
import { useState } from "react";
import type { Words } from "../../i18n/translate.ts";
import type { Answer } from "../../store/analyses.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";
import { addressNow } from "../share/address.ts";
import { sentenceText } from "./sentence-text.ts";

interface CopyWordsProps {
  readonly id: string;
  readonly answer: Answer;
}

export function CopyWords({ id, answer }: CopyWordsProps) {
  const words = useWords();
  const page = usePage();
  const [said, say] = useState("");
  if (answer.findings.sentences.length === 0 || answer.share !== null) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(asMarkdown(words, id, answer, await addressNow(page)));
      say(words.text("why.copied"));
    } catch {
      say(words.text("why.notCopied"));
    }
  };
  return (
    <p className="whyCopy">
      <button type="button" className="plainButton" onClick={() => void copy()}>
        {words.text("why.copy")}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

/** A heading, of which update and where it can be seen, then every sentence under the name of the analysis that says it. */
export function asMarkdown(words: Words, id: string, { of, findings }: Answer, address: string): string {
  const nameOf = (analysis: string): string => words.loose(`analysis.${analysis}`, analysis);
  const lines = [
    `## ${nameOf(id)}`,
    "",
    `${words.text("why.ofUpdate", { update: words.number(of.update) })} <${address}>`,
  ];
  let chapter: string | undefined;
  for (const [i, sentence] of findings.sentences.entries()) {
    if (sentence.from !== undefined && sentence.from !== chapter) lines.push("", `### ${nameOf(sentence.from)}`);
    if (i === 0 || sentence.from !== chapter) lines.push("");
    chapter = sentence.from;
    lines.push(`- ${sentenceText(words, id, sentence)}`);
  }
  return `${lines.join("\n")}\n`;
}
