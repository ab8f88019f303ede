/** The model as the page of equations that it is, to read and to change. */
import { useState } from "react";
import { checkExperiment, textOfModel } from "../train/check.ts";
import { prepare } from "../train/run.ts";
import { modelSettings } from "../cell/compile.ts";
import { settled } from "../store/experiment.ts";
import { plainProblem, type PlainProblem } from "../store/notice.ts";
import type { Experiment } from "../train/experiment.ts";
import { useWords } from "../ui/words.tsx";
import { useExperiment, usePage } from "./context.tsx";
import { Drawer } from "./drawer.tsx";

export function EquationsPanel() {
  const words = useWords();
  const model = useExperiment((state) => state.experiment.model);
  return (
    <Drawer title={words.text("view.equations")}>
      <Editor key={`${model.id} ${model.text ?? ""}`} />
    </Drawer>
  );
}

function Editor() {
  const words = useWords();
  const { playground } = usePage();
  const experiment = useExperiment((state) => state.experiment);
  const current = textOfModel(experiment.model);
  const original = textOfModel({ id: experiment.model.id });
  const [text, setText] = useState(current);
  const [refusal, setRefusal] = useState<PlainProblem | null>(null);
  const located = problemIn(experiment, text) ?? refusal;
  async function runText(next: string): Promise<void> {
    try {
      await playground.open(withText(experiment, next === original ? undefined : next));
    } catch (error) {
      setRefusal(plainProblem(error));
    }
  }
  return (
    <div className="equations">
      <p>{words.text("equations.why")}</p>
      <textarea
        aria-label={words.text("equations.field")}
        aria-invalid={located !== null}
        aria-describedby="equations-problem"
        spellCheck={false}
        wrap="off"
        rows={Math.min(40, text.split("\n").length + 1)}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal(null);
        }}
      />
      <p id="equations-problem" className="problem" role="status">
        {located ? words.problem(located) : ""}
      </p>
      <div className="actions">
        <button type="button" className="strong" disabled={located !== null} onClick={() => void runText(text)}>
          {words.text("equations.run")}
        </button>
        <button type="button" disabled={text === original} onClick={() => setText(original)}>
          {words.text("equations.original")}
        </button>
      </div>
    </div>
  );
}

/**
 * `experiment` with another cell text. A setting is kept while the text declares it as before; where its default was
 * edited, the text decides. @throws Problem with a place.
 */
function withText(experiment: Experiment, text: string | undefined): Experiment {
  const now = settled(experiment);
  const before = new Map(modelSettings(textOfModel(now.model)).map((setting) => [setting.key, setting.default]));
  const declared = modelSettings(text ?? textOfModel({ id: now.model.id }));
  const same = declared.filter((setting) => before.get(setting.key) === setting.default).map(({ key }) => key);
  const kept = Object.entries(now.model.settings).filter(([key]) => same.includes(key));
  const model = { id: now.model.id, settings: Object.fromEntries(kept), ...(text !== undefined && { text }) };
  return checkExperiment({ ...now, model });
}

/** Why the text does not compile, or null when it does. */
function problemIn(experiment: Experiment, text: string): PlainProblem | null {
  try {
    prepare(withText(experiment, text));
    return null;
  } catch (error) {
    return plainProblem(error);
  }
}
