/** Whether the page works without a network, and what can be done about it. */
import { useStore } from "zustand";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry } from "../context.tsx";
import { keepOffline, loadNext, offline } from "./offline.ts";

export function OfflineStatus() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const { state, next } = useStore(offline);
  return (
    <p>
      <span role="status">{words.text(`offline.${state}`)}</span>{" "}
      {state === "failed" && (
        <button
          type="button"
          className="plainButton"
          onClick={() => attempt(() => keepOffline(page.playground.notices))}
        >
          {words.text("notice.again")}
        </button>
      )}
      {next && (
        <button type="button" className="plainButton" onClick={() => attempt(() => loadNext(page))}>
          {words.text("offline.load")}
        </button>
      )}
    </p>
  );
}
