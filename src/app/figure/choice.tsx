/** One of a few, all in sight. */
import { useWords } from "../../ui/words.tsx";

export interface ChoiceProps<Option extends string | number> {
  readonly name: "figure.format" | "figure.scale" | "figure.clock" | "figure.speed";
  readonly options: readonly Option[];
  readonly value: Option;
  readonly onChoose: (option: Option) => void;
  readonly say: (option: Option) => string;
  readonly why?: (option: Option) => string;
}

export function Choice<Option extends string | number>({
  name,
  options,
  value,
  onChoose,
  say,
  why,
}: ChoiceProps<Option>) {
  const words = useWords();
  return (
    <fieldset className="figureChoice">
      <legend>{words.text(name)}</legend>
      {options.map((option) => (
        <label key={option} title={why?.(option)}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
          {say(option)}
        </label>
      ))}
      {why && <small className="muted">{why(value)}</small>}
    </fieldset>
  );
}
