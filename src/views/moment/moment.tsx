/** The moment: what the network holds at the playhead. Each registered view shows what it finds by axes and meaning. */
import { useWords } from "../../ui/words.tsx";
import { momentViews } from "../all.ts";
import type { MomentProps } from "../pointing.ts";
import { pinUnder, point } from "../score/scrub.ts";
import "./moment.css";

export function Moment(props: MomentProps) {
  const words = useWords();
  return (
    <section
      className="moment"
      aria-label={words.text("score.moment")}
      onPointerMove={(event) => point(props, event)}
      onPointerLeave={() => {
        if (!props.isPinned && props.focus) props.onFocus(null);
      }}
      onClick={(event) => pinUnder(props, event)}
    >
      {Object.entries(momentViews).map(([id, View]) => (
        <View key={id} {...props} />
      ))}
    </section>
  );
}
