/** The machine of a network on longer words than it was made of. */
import type { Findings, FindingSentence, Piece, Subject } from "../analysis.ts";
import { probeOf, sayAll, written, type Asked } from "../asked.ts";
import { longerWords } from "../longer-words.ts";
import { answerText } from "./findings.ts";
import { sayOf, type Machine } from "./machine.ts";

/** Whether the machine, and the task, say of them what the network says, behind what is found already. */
export async function* longerPieces(
  subject: Subject,
  asked: Asked,
  machine: Machine | null,
  findings: Findings,
): AsyncGenerator<Piece, void> {
  const { words, length } = asked;
  const more = new Map<"longerRefuted" | "longerWrong", FindingSentence>();
  let [count, most] = [0, 0];
  for (const some of longerWords(words, length)) {
    const scored = some.filter((word) => words.wanted(word) !== null);
    if (scored.length === 0) continue;
    [count, most] = [count + scored.length, scored[0].length];
    const said = await sayAll(subject, words, scored);
    for (const [i, word] of scored.entries()) {
      const got = said[i];
      const wanted = words.wanted(word) ?? "";
      const predicted = machine ? answerText(asked, sayOf(machine, words.letters.length, word)) : got;
      const opens = probeOf(subject, words, word);
      const shared = { word: written(words, word), letters: word.length, got };
      const note = (key: "longerRefuted" | "longerWrong", parameters: FindingSentence["parameters"]): void =>
        void (more.has(key) || more.set(key, { key, parameters, ...(opens && { opens }) }));
      if (got !== predicted) note("longerRefuted", { ...shared, predicted });
      if (got !== wanted) note("longerWrong", { ...shared, wanted });
    }
    yield { share: 0.95, findings: { ...findings, sentences: [...findings.sentences, ...more.values()] } };
  }
  const held: FindingSentence = { key: "longer", parameters: { count, most } };
  const isHeld = machine && count > 0 && !more.has("longerRefuted");
  const sentences = [...findings.sentences, ...(isHeld ? [held] : []), ...more.values()];
  yield { share: 1, findings: { ...findings, sentences } };
}
