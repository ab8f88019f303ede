/** Beside a row of a memory that is pinned: it is wiped, or held, from this step on; pressed again, it is not. */
import type { Focus } from "../../core/focus.ts";
import type { SignalAct } from "../../cell/intervene.ts";
import type { TextKey } from "../../i18n/en.ts";
import { useWords } from "../../ui/words.tsx";
import { useLooking, usePage, useTry } from "../context.tsx";
import { useShown } from "../shown.ts";
import { changeOf, hasChange, targetOf, toggled } from "./acts.ts";
import { sayPlace } from "./say.ts";
import "./intervene.css";

const acts: readonly { readonly said: TextKey; readonly why: TextKey; readonly act: SignalAct }[] = [
  { said: "intervene.wipe", why: "intervene.wipe.row", act: { op: "set", value: 0 } },
  { said: "intervene.hold", why: "intervene.hold.row", act: { op: "hold" } },
];

export function RowActs({ row }: { readonly row: Focus }) {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const changes = useLooking(({ probe }) => probe.changes);
  const picture = useShown();
  const target = picture && targetOf(picture.trace, row, 0);
  if (!target) return null;
  const what = sayPlace(words, target.signal.name, target.at);
  return (
    <span className="rowActs" role="group" aria-label={words.text("intervene.row", { what, step: target.time })}>
      {acts.map(({ said, why, act }) => {
        const change = changeOf(target, target.at, "on", act);
        return (
          <button
            key={said}
            type="button"
            aria-pressed={hasChange(changes, change)}
            title={words.text(why, { what, step: target.time })}
            onClick={() => attempt(() => playground.episode.intervene(toggled(changes, change)))}
          >
            {words.text(said)}
          </button>
        );
      })}
    </span>
  );
}
