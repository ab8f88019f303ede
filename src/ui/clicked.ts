/**
 * A button that was merely clicked keeps the focus, but not Enter and Space: these are the page's until somebody goes on by
 * Tab. In a dialog or a popover a button has its keys however it got the focus.
 */
let clicked: Element | null = null;

/** What shows that it has the focus, and moves by arrows, keeps its keys. */
const keepsKeys = "dialog, .popover, [aria-haspopup], [role=tab], [role=radio], [role=option]";

export function isClicked(element: Element): boolean {
  return element === clicked;
}

/** Listens to what gives an element the focus. Returns the way to stop. */
export function watchClicks(): () => void {
  const click = ({ target, detail }: MouseEvent): void => {
    const button = target instanceof Element ? target.closest("button, a, summary") : null;
    // A key that presses a button makes a click, too, of no press of a pointer.
    if (detail > 0) clicked = button && !button.closest(keepsKeys) ? button : null;
  };
  const leave = ({ target }: FocusEvent): void => {
    if (target === clicked) clicked = null;
  };
  const tab = ({ key }: KeyboardEvent): void => {
    if (key === "Tab") clicked = null;
  };
  // Where the key's going down was the page's, its coming up presses nothing: Firefox presses then.
  const up = (event: KeyboardEvent): void => {
    if (event.key === " " && event.target instanceof Element && isClicked(event.target)) event.preventDefault();
  };
  window.addEventListener("click", click, true);
  window.addEventListener("focusout", leave, true);
  window.addEventListener("keydown", tab, true);
  window.addEventListener("keyup", up, true);
  return () => {
    window.removeEventListener("click", click, true);
    window.removeEventListener("focusout", leave, true);
    window.removeEventListener("keydown", tab, true);
    window.removeEventListener("keyup", up, true);
  };
}
