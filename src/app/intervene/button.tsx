/** "What if this were another?": offered for the value that is pinned, in the score or in a memory. */
import { useWords } from "../../ui/words.tsx";
import { PopoverButton } from "../../ui/popover.tsx";
import { pinnedCell } from "../../views/pointing.ts";
import { useFocus } from "../context.tsx";
import { useShown } from "../shown.ts";
import { placeKey, changeOf, targetOf } from "./acts.ts";
import { InterventionPanel } from "./panel.tsx";

export function InterventionButton() {
  const words = useWords();
  const picture = useShown();
  const { focus, time, isPinned } = useFocus((state) => state);
  const target = picture && isPinned ? targetOf(picture.trace, focus, time) : null;
  if (!target) return null;
  return (
    <span className="interveneButton">
      <PopoverButton kind="dialog" label={words.text("intervene.open")} thing={() => pinnedCell(target.signal.name)}>
        <InterventionPanel key={placeKey(changeOf(target, target.at, "here", { op: "hold" }))} target={target} />
      </PopoverButton>
    </span>
  );
}
