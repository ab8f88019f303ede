/** The line below the track: which update is looked at, and what can be done there. */
import type { ReactNode } from "react";
import { formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import { useWords } from "../../ui/words.tsx";
import type { TrackProps } from "./props.ts";

export interface WordsRowProps extends Pick<
  TrackProps,
  "current" | "pictured" | "look" | "isExact" | "progress" | "view" | "onLook" | "onFork" | "onOpen" | "onView"
> {
  readonly room: "much" | "some" | "little";
}

export function WordsRow(props: WordsRowProps) {
  const { current, look, view, onView, onLook, onFork, room } = props;
  const words = useWords();
  const number = (value: number): string => formatNumber(factsOf(words.language).tag, value);
  const { until } = current;
  if (until === 0) return <p className="trackWords" />;
  const live = number(until);
  return (
    <p className="trackWords">
      {look === null ? (
        <>
          <span>{words.text("track.live.at", { update: live })}</span>
          <ByHeart {...props} />
          {room !== "little" && <Older {...props} />}
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
          <ByHeart {...props} />
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

/** While training goes on: of which updates the picture and the held-out figures are. */
function Older(props: WordsRowProps) {
  const { current, pictured } = props;
  const words = useWords();
  if (pictured === null || pictured === current.until) return <LookedAt {...props} />;
  return (
    <>
      <span className="trackHint">{words.text("track.pictured", { update: words.number(pictured) })}</span>
      <LookedAt {...props} />
    </>
  );
}

/** Of which update the held-out figures are, where they are of an earlier one. */
function LookedAt({ current, look }: WordsRowProps) {
  const words = useWords();
  const looked = current.looks.findLast(({ update }) => update <= (look ?? Infinity))?.update;
  if (looked === undefined || looked === (look ?? current.until)) return null;
  const update = formatNumber(factsOf(words.language).tag, looked);
  return <span className="trackHint">{words.text("track.lookedAt", { update })}</span>;
}

/** Runs that left the shown one where it is looked at. */
function Forks({ current, look, onOpen }: WordsRowProps) {
  const words = useWords();
  const here = current.forks.filter(({ update }) => update === look);
  return here.map(({ id, label }) => (
    <span key={id}>
      {words.text("track.forked")} <Act onClick={() => onOpen(id)}>{label}</Act>
    </span>
  ));
}

/** That the network has begun to learn its examples by heart, and where; not where one looks at what was before. */
function ByHeart({ current, look, room }: WordsRowProps) {
  const words = useWords();
  const { overfitSince } = current;
  if (overfitSince === null || (look !== null && look <= overfitSince)) return null;
  const update = words.number(overfitSince);
  return (
    <span className="trackByHeart">
      {words.text(room === "much" ? "track.byHeart" : "track.byHeart.short", { update })}
    </span>
  );
}

function Act({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="trackAct" onClick={onClick}>
      {children}
    </button>
  );
}
