/** The engine that runs, how it was chosen, and the choice of another. */
import { engineNames, type EngineName } from "../../engine/engine.ts";
import type { Words } from "../../i18n/translate.ts";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import type { EngineChoice } from "../../worker/protocol.ts";
import { useExperiment, usePage, useRun, useTry } from "../context.tsx";
import { useSpeed } from "../speed.ts";

export function EngineChip() {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const choice = useRun((run) => run.choice);
  const engine = useExperiment((state) => state.experiment.engine);
  const speed = useSpeed();
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
            {choice && engine === "auto"
              ? words.text("engine.auto.chosen", { engine: words.text(`engine.${choice.engine}`) })
              : words.text("engine.auto")}
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
          {speed ?? timesOf(words, choice)}
        </span>
      )}
    </div>
  );
}

/** "before training: WebAssembly 0.4 ms, WebGPU 1.1 ms per update": what was measured to choose among them. */
function timesOf(words: Words, { times }: EngineChoice): string {
  const list = (Object.entries(times) as [EngineName, number][]).map(([engine, time]) =>
    words.text("engine.time", { engine: words.text(`engine.${engine}`), time: words.number(time) }),
  );
  return list.length === 0 ? "" : words.text("engine.times", { times: list.join(", ") });
}

function notesOf(words: Words, { notes }: EngineChoice): string {
  return notes
    .map(({ engine, reason, cause = "" }) =>
      words.text(`engine.note.${reason}`, { engine: words.text(`engine.${engine}`), update: "", cause }),
    )
    .join("\n");
}
