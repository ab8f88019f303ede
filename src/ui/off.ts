/** What can not be pressed just now says why: to whoever points at it, and to a screen reader. */

/** Why it can not be; false: it can. */
export type Off = string | false;

/** Props of a button, or of another control. `title`: what is said where it can be pressed. */
export function offProps(off: Off, title?: string): { readonly disabled: boolean; readonly title?: string } {
  const said = off === false ? title : off;
  return { disabled: off !== false, ...(said !== undefined && { title: said }) };
}
