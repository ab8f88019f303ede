/** The engine that runs, how it was chosen, and the choice of another. */
import { formatNumber } from "../draw/format.ts";
import { engineNames, type EngineName } from "../engine/engine.ts";
import { languageTags } from "../i18n/language.ts";
import type { Words } from "../i18n/translate.ts";
import { useWords } from "../ui/words.tsx";
import type { Race } from "../worker/protocol.ts";
import { useExperiment, usePage, useRun, useTry, useView } from "./context.tsx";

export function EngineChip() {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const race = useRun((run) => run.race);
  const engine = useExperiment((state) => state.experiment.engine);
  const tag = languageTags[useView((view) => view.language)];
  const choose = (value: string): void => {
    const known = engineNames.find((name) => name === value);
    attempt(() => playground.setEngine(known ?? "auto"));
  };
  return (
    <div className="engine" title={race ? notesOf(words, race) : undefined}>
      <label className="pill">
        <small>{words.text("engine.label")}</small>
        <select aria-label={words.text("engine.label")} value={engine} onChange={(event) => choose(event.target.value)}>
          <option value="auto">
            {race && engine === "auto" ? `${words.text("engine.auto")}: ${race.engine}` : words.text("engine.auto")}
          </option>
          {engineNames.map((name) => (
            <option key={name} value={name}>
              {words.text(`engine.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {race && (
        <span className="engineTimes" data-engine={race.engine}>
          {timesOf(words, race, tag)}
        </span>
      )}
    </div>
  );
}

/** "wasm 0.4 ms, webgpu 1.1 ms per step" */
function timesOf(words: Words, { times }: Race, tag: string): string {
  const list = (Object.entries(times) as [EngineName, number][]).map(([engine, time]) =>
    words.text("engine.time", { engine, time: formatNumber(tag, time) }),
  );
  return list.length === 0 ? "" : words.text("engine.times", { times: list.join(", ") });
}

function notesOf(words: Words, { notes }: Race): string {
  return notes.map(({ engine, reason }) => words.text(`engine.note.${reason}`, { engine, step: "" })).join("\n");
}
