/** A dialog over the page: shown as long as it is there, and what had the focus gets it back. */
import { useLayoutEffect, useRef, type RefObject } from "react";

export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // A dialog that is taken away open would take the focus with it.
    return () => shown?.close();
  }, []);
  return dialog;
}
