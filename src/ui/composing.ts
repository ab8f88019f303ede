/** Whether a key belongs to a word that is being composed from several keys: it is nobody else's then. */
export function isComposing(event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean {
  // Safari tells the key that ends a composition only by this code.
  return event.isComposing || event.keyCode === 229;
}
