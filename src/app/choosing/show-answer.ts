/** Where a figure is the picture of an answer, it comes into sight when it is there: on a small screen it lies below the sentences. */

/** Ends with whatever a person does: whoever scrolls or types looks at something else. */
export function showAnswer(): void {
  const deeds = ["pointerdown", "wheel", "keydown"] as const;
  const look = (): void => {
    const picture = document.querySelector(".whyAnswer figure");
    if (!picture) return;
    picture.scrollIntoView({ block: "start" });
    end();
  };
  const observer = new MutationObserver(look);
  const end = (): void => {
    observer.disconnect();
    for (const deed of deeds) window.removeEventListener(deed, end, true);
  };
  for (const deed of deeds) window.addEventListener(deed, end, { capture: true, passive: true });
  observer.observe(document.body, { childList: true, subtree: true });
  look();
}
