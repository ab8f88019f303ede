/** Model and task in one button; what they could be is fetched when it is opened. */
import { isHidden } from "../../store/view.ts";
import { useIsNarrow } from "../../ui/size.ts";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, useView } from "../context.tsx";
import { modelName, shortModel } from "./model-name.ts";
import { PopoverButton } from "../../ui/popover.tsx";
import { later } from "../../ui/later.ts";
import "./choice.css";

const PairPicker = later(async () => (await import("./pair-picker.tsx")).PairPicker);

export function Choice() {
  const words = useWords();
  const isNarrow = useIsNarrow();
  const isProjector = useView((view) => view.isProjector);
  const { model, task } = useExperiment((state) => state.experiment);
  const whole = modelName(words, model);
  const taskName = words.loose(`task.${task.id}`, task.id);
  const shown = model.text === undefined && (isNarrow || isProjector) ? shortModel(words, model.id) : whole;
  const isFixed = useView((view) => isHidden(view, "choice"));
  const label = (
    <span>
      <b>{shown}</b>
      <span className="visuallyHidden"> · </span>
      <span className="pairTask">
        {taskName} {!isFixed && <span aria-hidden="true">▾</span>}
      </span>
    </span>
  );
  if (isFixed) return <span className="pair">{label}</span>;
  return (
    <PopoverButton
      kind="dialog"
      className="textButton pair"
      title={`${whole} · ${taskName}`}
      label={label}
      Content={PairPicker}
    />
  );
}
