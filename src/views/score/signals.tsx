/** What is on the score, and what else could be: every signal with a tick, and in which order units stand. */
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { PopoverButton } from "../../ui/popover.tsx";
import { useWords } from "../../ui/words.tsx";
import { fullName } from "../describe.ts";
import type { StavePlan } from "../lane.ts";
import type { Pointing } from "../pointing.ts";
import type { Fit } from "./fit.ts";
import type { StaveChoice } from "./layout.ts";

export interface SignalsProps extends Pick<Pointing, "focus" | "onPin"> {
  readonly plans: readonly StavePlan[];
  readonly fit: Fit;
  readonly choice: StaveChoice;
  readonly onChoice: (choice: Partial<StaveChoice>) => void;
  /** Whether units have an order of their own; undefined where no stave has any. */
  readonly isByPeak: boolean | undefined;
  readonly onOrder: (isByPeak: boolean) => void;
}

export function SignalsButton(props: SignalsProps) {
  const words = useWords();
  const { rest } = props.fit;
  const key = rest === 0 ? "score.signals" : "score.rest";
  return (
    <PopoverButton kind="menu" align="end" label={`${words.text(key, { count: rest })} ▾`}>
      <SignalsMenu {...props} />
    </PopoverButton>
  );
}

function SignalsMenu(props: SignalsProps) {
  const { plans, fit, choice, onChoice, isByPeak, onOrder, focus, onPin } = props;
  const words = useWords();
  const shown = new Set(fit.shown.map(({ signal }) => signal.name));
  const isChosen = Object.keys(choice.ticks).length > 0;
  const tick = (name: string, isOn: boolean): void => {
    // What is pinned is on the score.
    if (!isOn && focus?.signal === name) onPin(null);
    onChoice({ ticks: { ...choice.ticks, [name]: isOn }, ...(!isOn && choice.large === name && { large: null }) });
  };
  return (
    <Menu name={words.text("score.signals")}>
      {plans.map(({ signal: { name } }) => (
        <MenuItem key={name} isChecked={shown.has(name)} onPick={() => tick(name, !shown.has(name))}>
          {fullName(words, name)}
        </MenuItem>
      ))}
      <hr />
      <MenuItem onPick={() => onChoice({ ticks: {} })} off={!isChosen && words.text("score.signals.usual.none")}>
        {words.text("score.signals.usual")}
      </MenuItem>
      <MenuItem isChecked={choice.isMoreShown} onPick={() => onChoice({ isMoreShown: !choice.isMoreShown })}>
        {words.text("score.signals.all")}
      </MenuItem>
      {isByPeak !== undefined && (
        <>
          <hr />
          {[true, false].map((byPeak) => (
            <MenuItem key={String(byPeak)} isChoice isChecked={isByPeak === byPeak} onPick={() => onOrder(byPeak)}>
              {words.text(byPeak ? "score.order.peak" : "score.order.stored")}
            </MenuItem>
          ))}
        </>
      )}
    </Menu>
  );
}
