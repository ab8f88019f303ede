/** A link to be copied by hand, where the browser does not allow copying or where it is to be seen: chosen whole by a press. */
import { useWords } from "../../ui/words.tsx";

interface LinkInputProps {
  readonly link: string;
  /** Whether it is chosen at once. */
  readonly autoFocus?: boolean;
}

export function LinkInput({ link, autoFocus = false }: LinkInputProps) {
  const words = useWords();
  return (
    <input
      readOnly
      autoFocus={autoFocus}
      aria-label={words.text("share.field")}
      value={link}
      onFocus={(event) => event.target.select()}
    />
  );
}
