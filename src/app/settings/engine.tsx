/** The engine that runs, how it was chosen, and the choice of another. */
import { formatNumber } from "../../draw/format.ts";
import { engineNames, type EngineName } from "../../engine/engine.ts";
import { languageTags } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import type { EngineChoice } from "../../worker/protocol.ts";
import { useExperiment, usePage, useRun, useTry, useView } from "../context.tsx";

export function EngineChip() {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const choice = useRun((run) => run.choice);
  const engine = useExperiment((state) => state.experiment.engine);
  const tag = languageTags[useView((view) => view.language)];
  const choose = (value: string): void => {
    const known = engineNames.find((name) => name === value);
    attempt(() => playground.setEngine(known ?? "auto"));
  };
  return (
    <div className="engine" title={choice ? notesOf(words, choice) : undefined}>
      <label className="pill">
        <small>{words.text("engine.label")}</small>
        <Select aria-label={words.text("engine.label")} value={engine} onChange={(event) => choose(event.target.value)}>
          <option value="auto">
            {choice && engine === "auto" ? `${words.text("engine.auto")}: ${choice.engine}` : words.text("engine.auto")}
          </option>
          {engineNames.map((name) => (
            <option key={name} value={name}>
              {words.text(`engine.${name}`)}
            </option>
          ))}
        </Select>
      </label>
      {choice && (
        <span className="engineTimes" data-engine={choice.engine}>
          {timesOf(words, choice, tag)}
        </span>
      )}
    </div>
  );
}

/** "wasm 0.4 ms, webgpu 1.1 ms per update" */
function timesOf(words: Words, { times }: EngineChoice, tag: string): string {
  const list = (Object.entries(times) as [EngineName, number][]).map(([engine, time]) =>
    words.text("engine.time", { engine, time: formatNumber(tag, time) }),
  );
  return list.length === 0 ? "" : words.text("engine.times", { times: list.join(", ") });
}

function notesOf(words: Words, { notes }: EngineChoice): string {
  return notes.map(({ engine, reason }) => words.text(`engine.note.${reason}`, { engine, update: "" })).join("\n");
}
