/** A field for a whole number within limits. */
import { useState } from "react";

interface NumberInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** Takes every number within its limits at once; what is outside them stays marked until it is left. */
export function NumberInput({ id, label, value, min, max, onChange }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isFit = (text: string): boolean => /^-?\d{1,7}$/.test(text) && Number(text) >= min && Number(text) <= max;
  return (
    <input
      id={id}
      type="number"
      aria-label={label}
      aria-invalid={typed !== null && !isFit(typed)}
      min={min}
      max={max}
      step={1}
      value={typed ?? value}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        if (isFit(text)) onChange(Number(text));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
