/** The line below the track: which update is looked at, and what can be done there. */
import type { ReactNode } from "react";
import { formatNumber } from "../../draw/format.ts";
import { languageTags } from "../../i18n/language.ts";
import { useWords } from "../../ui/words.tsx";
import type { TrackProps } from "./props.ts";

export interface WordsRowProps extends Pick<
  TrackProps,
  "runs" | "look" | "isExact" | "progress" | "view" | "onLook" | "onFork" | "onOpen" | "onView"
> {
  readonly room: "much" | "some" | "little";
}

export function WordsRow(props: WordsRowProps) {
  const { runs, look, view, onView, onLook, onFork, room } = props;
  const words = useWords();
  const number = (value: number): string => formatNumber(languageTags[words.language], value);
  const until = runs[0]?.until ?? 0;
  if (until === 0) return <p className="trackWords" />;
  const live = number(until);
  return (
    <p className="trackWords">
      {look === null ? (
        <>
          <span>{words.text("track.live.at", { update: live })}</span>
          {room === "much" && <span className="trackHint">{words.text("track.live.hint")}</span>}
        </>
      ) : (
        <>
          <strong>
            {words.text(room === "much" ? "track.looking" : "track.looking.short", { update: number(look), live })}
          </strong>
          {room !== "little" && <Act onClick={() => onLook(null)}>{words.text("track.back")}</Act>}
          <Act onClick={() => onFork(look)}>{words.text("track.fork")}</Act>
          <Nearness {...props} />
          {room !== "little" && <LookedAt {...props} />}
          <Forks {...props} />
        </>
      )}
      {view.zoom && (
        <span>
          {words.text("track.zoomed", { from: number(view.zoom[0]), to: number(view.zoom[1]) })}{" "}
          <Act onClick={() => onView({ ...view, zoom: null })}>{words.text("track.whole")}</Act>
        </span>
      )}
    </p>
  );
}

/** What the picture is of while the update itself is being run again. */
function Nearness({ isExact, progress }: WordsRowProps) {
  const words = useWords();
  if (isExact) return null;
  const text = progress === null ? words.text("track.near") : words.text("track.replaying", { percent: Math.floor(progress * 100) }); // prettier-ignore
  return <span className="trackNear">{text}</span>;
}

/** Of which update the held-out figures are, where they are of an earlier one. */
function LookedAt({ runs, look }: WordsRowProps) {
  const words = useWords();
  const looked = runs[0]?.looks.findLast(({ update }) => update <= (look ?? Infinity))?.update;
  if (looked === undefined || looked === look) return null;
  const update = formatNumber(languageTags[words.language], looked);
  return <span className="trackHint">{words.text("track.lookedAt", { update })}</span>;
}

/** Runs that left the shown one where it is looked at. */
function Forks({ runs, look, onOpen }: WordsRowProps) {
  const words = useWords();
  const here = runs[0]?.forks.filter(({ update }) => update === look) ?? [];
  return here.map(({ id, label }) => (
    <span key={id}>
      {words.text("track.forked")} <Act onClick={() => onOpen(id)}>{label}</Act>
    </span>
  ));
}

function Act({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="trackAct" onClick={onClick}>
      {children}
    </button>
  );
}
