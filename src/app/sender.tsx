/** What the sender of a link had trained, and how to come there: the weights are not in the link, but they follow from it. */
import { formatNumber } from "../draw/format.ts";
import { languageTags } from "../i18n/language.ts";
import { useWords } from "../ui/words.tsx";
import { trainUntil } from "./action.ts";
import { usePage, useRun, useTry, useView } from "./context.tsx";

/** Nothing once the run has come as far as the sender's. */
export function SenderOffer() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const tag = languageTags[useView((view) => view.language)];
  const to = useRun(({ expected, update }) => (expected && expected.update > update ? expected.update : null));
  const isTraining = useRun((run) => run.phase === "training");
  const seconds = useRun(({ choice, update, expected }) => {
    const each = choice?.times[choice.engine];
    return each === undefined || !expected ? null : (each * (expected.update - update)) / 1000;
  });
  if (to === null) return null;
  const updates = formatNumber(tag, to);
  return (
    <p className="senderOffer">
      <span>{words.text("sender.trained", { updates })}</span>
      {!isTraining && (
        <button type="button" onClick={() => attempt(() => trainUntil(page, to))}>
          {words.text("sender.train", { updates })}
          {seconds !== null && seconds >= 1 && (
            <small> {words.text("sender.time", { seconds: formatNumber(tag, Math.round(seconds)) })}</small>
          )}
        </button>
      )}
    </p>
  );
}
