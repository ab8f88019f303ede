/** What is wanted: of which show, by which rules, and whether its end is wanted too. */
import { limits, type AnswerDraft, type CountDraft, type RuleDraft, type RuleParameter, type ShowDraft } from "../../tasks/custom/grammar.ts"; // prettier-ignore
import { partsOf } from "../../tasks/custom/make-rule.ts";
import { ruleKinds, ruleNames, type RuleName } from "../../tasks/custom/vocabulary.ts";
import { NumberInput } from "../../ui/number-input.tsx";
import { useWords } from "../../ui/words.tsx";
import { IconButton } from "../../ui/button.tsx";
import { moved, newRule, removed, replaced, tableIn, tableText, wordsIn } from "./edit.ts";
import { Choice, Labelled, TextInput, useLeft, type Option } from "./field.tsx";
import { offProps, type Off } from "../../ui/off.ts";

interface AnswerFieldsProps {
  readonly answer: AnswerDraft;
  readonly symbols: readonly string[];
  /** What was shown under a name before. */
  readonly shows: readonly ShowDraft[];
  readonly onChange: (answer: AnswerDraft) => void;
}

export function AnswerFields({ answer, symbols, shows, onChange }: AnswerFieldsProps) {
  const words = useWords();
  const { of, rule, end } = answer;
  const set = (part: Partial<Record<keyof AnswerDraft, unknown>>): void =>
    onChange({ ...answer, ...part } as AnswerDraft);
  const ends = { auto: undefined, always: true, never: false } as const;
  const endKind = end === undefined ? "auto" : end ? "always" : "never";
  return (
    <>
      <Labelled label={words.text("custom.of")}>
        {(id) => (
          <Choice
            id={id}
            value={of ?? ""}
            options={[{ value: "", name: words.text("custom.of.last") }, ...namesOf(shows, of)]}
            onChange={(name) => set({ of: name || undefined })}
          />
        )}
      </Labelled>
      <RuleChain rules={rule} symbols={symbols} shows={shows} onChange={(next) => set({ rule: next })} />
      <Labelled label={words.text("custom.end")}>
        {(id) => (
          <Choice
            id={id}
            value={endKind}
            options={(["auto", "always", "never"] as const).map((kind) => ({
              value: kind,
              name: words.text(`custom.end.${kind}`),
            }))}
            onChange={(kind) => set({ end: ends[kind as keyof typeof ends] })}
          />
        )}
      </Labelled>
    </>
  );
}

/** As options; `own` too where it is not among them. */
function namesOf(shows: readonly ShowDraft[], own: string | undefined): readonly Option[] {
  const names = shows.map(({ name = "" }) => name);
  const all = own === undefined || own === "" || names.includes(own) ? names : [...names, own];
  return all.map((name) => ({ value: name, name }));
}

interface RuleChainProps extends Pick<AnswerFieldsProps, "symbols" | "shows"> {
  readonly rules: readonly RuleDraft[];
  readonly onChange: (rules: readonly RuleDraft[]) => void;
}

function RuleChain({ rules, symbols, shows, onChange }: RuleChainProps) {
  const words = useWords();
  return (
    <div className="customRules" role="group" aria-label={words.text("custom.rules")}>
      <small>{words.text("custom.rules")}</small>
      <ol>
        {rules.map((rule, i) => (
          // Rules have no identity but their place.
          <li key={i}>
            <RuleFields
              rule={rule}
              position={i + 1}
              symbols={symbols}
              shows={shows}
              onChange={(next) => onChange(replaced(rules, i, next))}
            />
            <span className="customButtons">
              <Step
                what={i + 1}
                isUp
                off={i === 0 && words.text("off.custom.first")}
                onClick={() => onChange(moved(rules, i, -1))}
              />
              <RemoveRule
                position={i + 1}
                off={rules.length === 1 && words.text("off.custom.only")}
                onClick={() => onChange(removed(rules, i))}
              />
            </span>
          </li>
        ))}
      </ol>
      <button
        type="button"
        {...offProps(rules.length >= limits.rules && words.text("off.custom.rules", { limit: limits.rules }))}
        onClick={() => onChange([...rules, rules.at(-1) === "reverse" ? "sort" : "reverse"])}
      >
        {words.text("custom.addRule")}
      </button>
    </div>
  );
}

interface StepProps {
  readonly what: number;
  readonly isUp: boolean;
  readonly off: Off;
  readonly onClick: () => void;
}

function Step({ what, isUp, off, onClick }: StepProps) {
  const words = useWords();
  const name = words.text(isUp ? "custom.up" : "custom.down", { what: words.text("custom.rule", { position: what }) });
  return (
    <button type="button" className="customStep" aria-label={name} {...offProps(off, name)} onClick={onClick}>
      {isUp ? "↑" : "↓"}
    </button>
  );
}

function RemoveRule({
  position,
  off,
  onClick,
}: {
  readonly position: number;
  readonly off: Off;
  readonly onClick: () => void;
}) {
  const words = useWords();
  const name = words.text("custom.remove", { what: words.text("custom.rule", { position }) });
  return <IconButton icon="close" name={name} off={off} onClick={onClick} />;
}

interface RuleFieldsProps extends Pick<AnswerFieldsProps, "symbols" | "shows"> {
  readonly rule: RuleDraft;
  readonly position: number;
  readonly onChange: (rule: RuleDraft) => void;
}

function RuleFields({ rule, position, symbols, shows, onChange }: RuleFieldsProps) {
  const words = useWords();
  const [name, parameter] = partsOf(rule);
  const back = useLeft(name, rule);
  const isOffered = (one: RuleName): boolean => {
    const kind = ruleKinds[one].parameter;
    return kind === "pairs" ? shows.some(({ keys }) => keys) : kind !== "shown" || shows.length > 0;
  };
  return (
    <span className="customRule">
      <Choice
        label={words.text("custom.rule", { position })}
        value={name}
        options={ruleNames.map((one) => ({
          value: one,
          name: words.text(`custom.rule.${one}`),
          isDisabled: one !== name && !isOffered(one),
        }))}
        onChange={(next) => onChange(back(next) ?? newRule(next as RuleName, symbols, shows))}
      />
      <ParameterField
        name={name}
        parameter={parameter}
        shows={shows}
        onChange={(value) => onChange(value === null ? name : { [name]: value })}
      />
    </span>
  );
}

interface ParameterFieldProps {
  readonly name: RuleName;
  readonly parameter: RuleParameter | null;
  readonly shows: readonly ShowDraft[];
  readonly onChange: (parameter: RuleParameter | null) => void;
}

function ParameterField({ name, parameter, shows, onChange }: ParameterFieldProps) {
  const words = useWords();
  const { parameter: kind, least = 1, most = limits.length } = ruleKinds[name];
  if (kind === "number")
    return (
      <NumberInput
        label={words.text("custom.number")}
        value={Number(parameter)}
        min={least}
        max={most}
        onChange={onChange}
      />
    );
  if (kind === "order")
    return (
      <Choice
        label={words.text("custom.order")}
        value={parameter === "descending" ? "descending" : "ascending"}
        options={(["ascending", "descending"] as const).map((value) => ({
          value,
          name: words.text(`custom.${value}`),
        }))}
        onChange={(value) => onChange(value === "descending" ? value : null)}
      />
    );
  if (kind === "symbols") return <SymbolsInput value={parameter as readonly string[]} onChange={onChange} />;
  if (kind === "count") return <CountInputs value={parameter as CountDraft | readonly string[]} onChange={onChange} />;
  if (kind === "map")
    return (
      <TextInput
        label={words.text("custom.map")}
        value={tableText(parameter as Readonly<Record<string, string>>)}
        onChange={(text) => onChange(tableIn(text))}
      />
    );
  if (kind === "none") return null;
  return (
    <Choice
      label={words.text("custom.shown")}
      value={String(parameter)}
      options={namesOf(kind === "pairs" ? shows.filter(({ keys }) => keys) : shows, String(parameter))}
      onChange={onChange}
    />
  );
}

interface SymbolsInputProps {
  readonly value: readonly string[];
  readonly onChange: (symbols: readonly string[]) => void;
}

function SymbolsInput({ value, onChange }: SymbolsInputProps) {
  const words = useWords();
  return (
    <TextInput
      label={words.text("custom.symbols")}
      value={value.join(" ")}
      onChange={(text) => onChange(wordsIn(text))}
    />
  );
}

interface CountInputsProps {
  readonly value: CountDraft | readonly string[];
  readonly onChange: (value: CountDraft | readonly string[]) => void;
}

function CountInputs({ value, onChange }: CountInputsProps) {
  const words = useWords();
  const { of, modulo } = "of" in value ? value : { of: value, modulo: undefined };
  const change = (list: readonly string[], divisor: number | undefined): void =>
    onChange(divisor === undefined ? list : { of: list, modulo: divisor });
  const numbers = Array.from({ length: 9 }, (_, i) => String(i + 2));
  return (
    <>
      <SymbolsInput value={of} onChange={(list) => change(list, modulo)} />
      <Choice
        label={words.text("custom.modulo")}
        value={String(modulo ?? "")}
        options={[
          { value: "", name: words.text("custom.modulo.none") },
          ...(modulo !== undefined && modulo > 10 ? [...numbers, String(modulo)] : numbers).map((number) => ({
            value: number,
            name: `${words.text("custom.modulo")} ${number}`,
          })),
        ]}
        onChange={(number) => change(of, number === "" ? undefined : Number(number))}
      />
    </>
  );
}
