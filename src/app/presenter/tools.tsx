/** Before a class: buttons for what a presenter's remote and keys do. */
import { useWords } from "../../ui/words.tsx";
import { WordButton } from "../../ui/button.tsx";
import { usePage, useView } from "../context.tsx";
import "./presenter.css";

export function PresenterTools() {
  const words = useWords();
  const { view } = usePage();
  const isSpotlit = useView((state) => state.isSpotlit);
  return (
    <div className="presenterTools" role="group" aria-label={words.text("presenter.tools")}>
      <WordButton
        icon="spotlight"
        word={words.text("presenter.spotlight")}
        isPressed={isSpotlit}
        onClick={() => view.setState({ isSpotlit: !isSpotlit })}
      />
      <WordButton icon="blank" word={words.text("presenter.blank")} onClick={() => view.setState({ isBlank: true })} />
    </div>
  );
}
