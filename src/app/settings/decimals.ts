/** Numbers with decimals as they are typed all over the world: `0,003`, `０．００３`. A browser drops what its own language does not write. */
import { useEffect, type RefObject } from "react";
import { plainSigns } from "../../core/look-alikes.ts";

/** With a point before decimals, and plain figures. */
export function withPoints(typed: string): string {
  return plainSigns(typed.normalize("NFKC").replace(/[,。、٫]/g, "."));
}

function wholeOf(typed: string): string {
  return plainSigns(typed.normalize("NFKC"));
}

/** What is typed or pasted into the field is read so before the browser reads it. */
export function useDecimalTyping(field: RefObject<HTMLInputElement | null>, isWhole: boolean): void {
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const listen = (event: InputEvent): void => {
      const { data } = event;
      const plain = data === null ? null : isWhole ? wholeOf(data) : withPoints(data);
      if (plain === null || plain === data || event.isComposing) return;
      event.preventDefault();
      // The one way into a number field that keeps its place and its undo.
      document.execCommand("insertText", false, plain);
    };
    input.addEventListener("beforeinput", listen);
    return () => input.removeEventListener("beforeinput", listen);
  }, [field, isWhole]);
}
