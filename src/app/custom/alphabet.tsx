/** The alphabet: symbols one by one, a range of characters, or patterns of bits; and the channel of answers. */
import { limits, type AlphabetDraft, type Draft } from "../../tasks/custom/grammar.ts";
import { NumberInput } from "../../ui/number-input.tsx";
import { useWords } from "../../ui/words.tsx";
import { knownSymbols, wordsIn } from "./edit.ts";
import { Choice, Labelled, TextInput, Tick, useLeft } from "./field.tsx";

interface AlphabetFieldProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

type AlphabetKind = "list" | "range" | "bits";
const kinds: readonly AlphabetKind[] = ["list", "range", "bits"];

export function AlphabetField({ draft, onChange }: AlphabetFieldProps) {
  const words = useWords();
  const { alphabet, flag = false } = draft;
  const change = (next: AlphabetDraft): void => onChange({ ...draft, alphabet: next });
  const back = useLeft<AlphabetDraft>(kindOf(alphabet), alphabet);
  return (
    <>
      <Labelled label={words.text("custom.alphabet")}>
        {(id) => (
          <Choice
            id={id}
            value={kindOf(alphabet)}
            options={kinds.map((kind) => ({ value: kind, name: words.text(`custom.alphabet.${kind}`) }))}
            onChange={(kind) => change(back(kind) ?? asKind(kind as AlphabetKind, alphabet))}
          />
        )}
      </Labelled>
      <Inside alphabet={alphabet} onChange={change} />
      <Tick
        label={words.text("custom.flag")}
        value={flag}
        onChange={(value) => onChange({ ...draft, flag: value ? true : undefined } as Draft)}
      />
    </>
  );
}

function kindOf(alphabet: AlphabetDraft): AlphabetKind {
  if ("bits" in alphabet) return "bits";
  return "from" in alphabet ? "range" : "list";
}

/** The same alphabet in another form, as far as it can be. */
function asKind(kind: AlphabetKind, alphabet: AlphabetDraft): AlphabetDraft {
  const symbols = knownSymbols(alphabet);
  if (kind === "list") return symbols.length > 0 ? symbols : ["a", "b"];
  if (kind === "bits") return { bits: Math.max(1, Math.min(limits.bits, Math.ceil(Math.log2(symbols.length || 2)))) };
  const [first = "a", last = "h"] = [symbols[0], symbols.at(-1)];
  return Array.from(first + last).length === 2 && first < last ? { from: first, to: last } : { from: "a", to: "h" };
}

function Inside({
  alphabet,
  onChange,
}: {
  readonly alphabet: AlphabetDraft;
  readonly onChange: (next: AlphabetDraft) => void;
}) {
  const words = useWords();
  if ("bits" in alphabet)
    return (
      <Labelled label={words.text("custom.bits")}>
        {(id) => (
          <NumberInput
            id={id}
            value={alphabet.bits}
            min={1}
            max={limits.bits}
            onChange={(bits) => onChange({ bits })}
          />
        )}
      </Labelled>
    );
  if ("from" in alphabet)
    return (["from", "to"] as const).map((end) => (
      <Labelled key={end} label={words.text(`custom.${end}`)}>
        {(id) => (
          <TextInput id={id} value={alphabet[end]} onChange={(text) => onChange({ ...alphabet, [end]: text.trim() })} />
        )}
      </Labelled>
    ));
  return (
    <Labelled label={words.text("custom.symbols")}>
      {(id) => <TextInput id={id} value={alphabet.join(" ")} onChange={(text) => onChange(wordsIn(text))} />}
    </Labelled>
  );
}
