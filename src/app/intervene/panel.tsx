/** Under the button of a pinned value: what if it were another? Every field is a control of the keyboard, too. */
import { useState } from "react";
import type { SignalAct } from "../../cell/intervene.ts";
import { useWords } from "../../ui/words.tsx";
import { axisName } from "../../views/describe.ts";
import { useLooking, usePage, useTry } from "../context.tsx";
import { alongOf, canPoint, changeOf, extentsOf, numberAt, placeKey, reachOf, spans, stepsOf, withChange, type Span, type Target } from "./acts.ts"; // prettier-ignore
import { Choice, NumberField, WithNumber } from "./fields.tsx";
import { sayPlace, saySteps } from "./say.ts";

type Does = (act: SignalAct, isDragged?: boolean) => void;

export function InterventionPanel({ target }: { readonly target: Target }) {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const extents = extentsOf(target);
  const [extent, setExtent] = useState(0);
  const [span, setSpan] = useState<Span>("here");
  const at = extents[Math.min(extent, extents.length - 1)] ?? target.at;
  const changes = useLooking(({ probe }) => probe.changes);
  const does: Does = (act, isDragged = false) => {
    const change = changeOf(target, at, span, act);
    attempt(() => playground.episode.intervene(withChange(changes, change), isDragged ? placeKey(change) : undefined));
  };
  const place = (indices: Target["at"]): string => sayPlace(words, target.signal.name, indices);
  const steps = (one: Span): string => {
    const { from, to } = stepsOf(target.time, one);
    return one === "on" ? words.text("intervene.on", { step: from }) : saySteps(words, from, to);
  };
  return (
    <section className="intervene" aria-label={words.text("intervene.title")}>
      <h2>{words.text("intervene.title")}</h2>
      <Choice label={words.text("intervene.what")} options={extents.map(place)} chosen={extent} onChoose={setExtent} />
      <Choice
        label={words.text("intervene.when")}
        options={spans.map(steps)}
        chosen={spans.indexOf(span)}
        onChoose={(index) => setSpan(spans[index] ?? "here")}
      />
      <NumberField
        key={placeKey(changeOf(target, at, span, { op: "hold" }))}
        now={numberAt(target, at)}
        of={target.signal.data}
        reach={reachOf(target)}
        onSet={(value, isDragged) => does({ op: "set", value }, isDragged)}
      />
      <Acts {...{ target, at, span, does }} />
    </section>
  );
}

interface PlaceProps {
  readonly target: Target;
  readonly at: Target["at"];
  readonly does: Does;
}

function Acts({ target, at, span, does }: PlaceProps & { readonly span: Span }) {
  const words = useWords();
  const along = alongOf(target, at);
  return (
    <div className="interveneActs">
      <button type="button" onClick={() => does({ op: "set", value: 0 })}>
        {words.text(span === "always" ? "intervene.block" : "intervene.wipe")}
      </button>
      <button type="button" onClick={() => does({ op: "hold" })}>
        {words.text("intervene.hold")}
      </button>
      {along !== undefined && canPoint(target, at) && (
        <button type="button" onClick={() => does({ op: "point", along })}>
          {words.text("intervene.point")}
        </button>
      )}
      {along !== undefined && (
        <WithNumber
          label={words.text("intervene.swap", { axis: axisName(words, along) })}
          start={at[along] === 0 ? 1 : 0}
          onDo={(other) => does({ op: "swap", along, other })}
        />
      )}
      <WithNumber label={words.text("intervene.take")} start={1} onDo={(episode) => does({ op: "take", episode })} />
    </div>
  );
}
