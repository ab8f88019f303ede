/** Where a figure is the picture of an answer, it is brought into sight: on a small screen it lies below the sentences. */

/** Also while the answer grows with the training, until a person does anything: whoever scrolls or types looks at something else. */
export function showAnswer(): void {
  const deeds = ["pointerdown", "wheel", "keydown"] as const;
  const sizes = new ResizeObserver(() => {
    document.querySelector(".whyAnswer figure")?.scrollIntoView({ block: "start" });
  });
  const find = (): void => {
    const answer = document.querySelector(".whyAnswer");
    if (!answer) return;
    sizes.observe(answer);
    answers.disconnect();
  };
  const answers = new MutationObserver(find);
  const end = (): void => {
    answers.disconnect();
    sizes.disconnect();
    for (const deed of deeds) window.removeEventListener(deed, end, true);
  };
  for (const deed of deeds) window.addEventListener(deed, end, { capture: true, passive: true });
  answers.observe(document.body, { childList: true, subtree: true });
  find();
}
