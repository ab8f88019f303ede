/** What a phase shows: how many symbols, from where, under which name. */
import type { DistractDraft, ShowDraft } from "../../tasks/custom/grammar.ts";
import { useWords } from "../../ui/words.tsx";
import { wordsIn } from "./edit.ts";
import { Choice, Labelled, LengthField, TextInput, Tick, useLeft } from "./field.tsx";

interface ShowFieldsProps {
  readonly show: ShowDraft;
  readonly symbols: readonly string[];
  /** Names of what was shown before. */
  readonly names: readonly string[];
  readonly onChange: (show: ShowDraft) => void;
}

export function ShowFields({ show, symbols, names, onChange }: ShowFieldsProps) {
  const words = useWords();
  const { name = "", length, distinct = false } = show;
  const lengthKind = typeof length === "string" ? `as ${length}` : "drawn";
  const back = useLeft(lengthKind, length);
  const set = (part: Partial<Record<keyof ShowDraft, unknown>>): void => onChange({ ...show, ...part } as ShowDraft);
  return (
    <>
      <Labelled label={words.text("custom.name")}>
        {(id) => <TextInput id={id} value={name} onChange={(text) => set({ name: text.trim() || undefined })} />}
      </Labelled>
      {(names.length > 0 || typeof length === "string") && (
        <Labelled label={words.text("custom.length")}>
          {(id) => (
            <Choice
              id={id}
              value={lengthKind}
              options={[
                { value: "drawn", name: words.text("custom.length.drawn") },
                ...withOwn(names, typeof length === "string" ? length : null).map((one) => ({
                  value: `as ${one}`,
                  name: words.text("custom.length.as", { name: one }),
                })),
              ]}
              onChange={(value) => set({ length: back(value) ?? (value === "drawn" ? [2, 4] : value.slice(3)) })}
            />
          )}
        </Labelled>
      )}
      {typeof length !== "string" && (
        <LengthField value={length} least={1} onChange={(value) => set({ length: value })} />
      )}
      <SourceFields show={show} symbols={symbols} names={names} onChange={onChange} />
      <Tick
        label={words.text(show.keys ? "custom.distinct.pairs" : "custom.distinct")}
        value={distinct}
        onChange={(value) => set({ distinct: value ? true : undefined })}
      />
    </>
  );
}

/** `names`, and `own` too where it is not one of them. */
function withOwn(names: readonly string[], own: string | null): readonly string[] {
  return own === null || names.includes(own) ? names : [...names, own];
}

function SourceFields({ show, symbols, names, onChange }: ShowFieldsProps) {
  const words = useWords();
  const { from, among, keys, values } = show;
  const { from: _from, among: _among, keys: _keys, values: _values, ...rest } = show;
  const half = Math.ceil(symbols.length / 2);
  const sources: Readonly<Record<string, ShowDraft>> = {
    alphabet: rest,
    from: { ...rest, from: from ?? symbols },
    pairs: { ...rest, keys: keys ?? symbols.slice(0, half), values: values ?? symbols.slice(half) },
  };
  const kind = from ? "from" : keys || values ? "pairs" : among === undefined ? "alphabet" : `among ${among}`;
  const back = useLeft(kind, { ...(from && { from }), ...(keys && { keys }), ...(values && { values }) });
  const choose = (next: string): void => {
    const left = back(next);
    if (next.startsWith("among ")) onChange({ ...rest, among: next.slice(6) });
    else onChange(left ? { ...rest, ...left } : (sources[next] ?? rest));
  };
  return (
    <>
      <Labelled label={words.text("custom.source")}>
        {(id) => (
          <Choice
            id={id}
            value={kind}
            options={[
              { value: "alphabet", name: words.text("custom.source.alphabet") },
              { value: "from", name: words.text("custom.source.from") },
              { value: "pairs", name: words.text("custom.source.pairs") },
              ...withOwn(names, among ?? null).map((name) => ({
                value: `among ${name}`,
                name: words.text("custom.source.among", { name }),
              })),
            ]}
            onChange={choose}
          />
        )}
      </Labelled>
      {from && <SymbolsField value={from} onChange={(list) => onChange({ ...show, from: list })} />}
      {(["keys", "values"] as const).map((side) => {
        const list = show[side];
        const label = words.text(`custom.${side}`);
        if (!list) return null;
        return (
          <SymbolsField
            key={side}
            label={label}
            value={list}
            onChange={(next) => onChange({ ...show, [side]: next })}
          />
        );
      })}
    </>
  );
}

interface SymbolsFieldProps {
  readonly label?: string;
  readonly value: readonly string[];
  readonly onChange: (symbols: readonly string[]) => void;
}

export function SymbolsField({ label, value, onChange }: SymbolsFieldProps) {
  const words = useWords();
  return (
    <Labelled label={label ?? words.text("custom.symbols")}>
      {(id) => <TextInput id={id} value={value.join(" ")} onChange={(text) => onChange(wordsIn(text))} />}
    </Labelled>
  );
}

interface DistractFieldsProps {
  readonly distract: DistractDraft;
  readonly symbols: readonly string[];
  readonly onChange: (distract: DistractDraft) => void;
}

export function DistractFields({ distract, symbols, onChange }: DistractFieldsProps) {
  const words = useWords();
  const { length, from } = distract;
  const kind = from ? "from" : "alphabet";
  const back = useLeft(kind, from);
  const choose = (next: string): void => {
    const left = back(next);
    onChange(next === "from" ? { length, from: left ?? symbols } : { length });
  };
  return (
    <>
      <LengthField value={length} least={0} onChange={(value) => onChange({ ...distract, length: value })} />
      <Labelled label={words.text("custom.source")}>
        {(id) => (
          <Choice
            id={id}
            value={kind}
            options={(["alphabet", "from"] as const).map((one) => ({
              value: one,
              name: words.text(`custom.source.${one}`),
            }))}
            onChange={choose}
          />
        )}
      </Labelled>
      {from && <SymbolsField value={from} onChange={(list) => onChange({ ...distract, from: list })} />}
    </>
  );
}
