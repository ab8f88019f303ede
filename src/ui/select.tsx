/**
 * A list of choices in which a key changes nothing while it is closed (WCAG 3.2.2): arrows and letters open it, as they do on
 * a Mac, and only what is chosen from the open list counts. For choices that set something heavy going.
 */
import type { ComponentProps, KeyboardEvent } from "react";

export function Select(props: ComponentProps<"select">) {
  return <select {...props} onKeyDown={openInPlaceOfChanging} />;
}

/** An open list has the keys itself: none of them comes here. */
function openInPlaceOfChanging(event: KeyboardEvent<HTMLSelectElement>): void {
  if (!changesClosed(event)) return;
  event.preventDefault();
  // Without it the list opens by Space, as ever.
  event.currentTarget.showPicker?.();
}

/** What a list takes to mean another choice while it is closed. */
export function changesClosed({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">): boolean {
  // Alt and an arrow open the list anyway.
  if (altKey || ctrlKey || metaKey) return false;
  return (
    key.startsWith("Arrow") || ["Home", "End", "PageUp", "PageDown"].includes(key) || (key.length === 1 && key !== " ")
  );
}
