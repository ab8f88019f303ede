/** One step of a lesson that is written, in the order in which it is played. */
import type { LessonStep } from "../../../lessons/lesson.ts";
import { useWords } from "../../../ui/words.tsx";
import { usePage, useTry } from "../../context.tsx";
import { Tick } from "../../custom/field.tsx";
import { openLink } from "../../share/address.ts";
import { OptionFields, PredictionFields } from "./asked.tsx";
import { useKnownRuns, type KnownRun } from "./check.ts";
import { newCheck, newChoice, withPart } from "./draft.ts";
import { ChosenField, FaultLine, NumberField, Part, SaidField } from "./fields.tsx";
import { CheckField } from "./measure.tsx";
import { linkOnScreen } from "./on-screen.ts";

interface StepFieldsProps {
  readonly step: LessonStep;
  /** The link of the last step up to this one that has one. */
  readonly opened: string | undefined;
  readonly path: string;
  readonly onChange: (step: LessonStep, place?: string) => void;
}

export function StepFields({ step, opened, path, onChange }: StepFieldsProps) {
  const words = useWords();
  const runs = useKnownRuns(opened);
  const { say, predict } = step;
  const set = <Key extends keyof LessonStep>(key: Key, part: LessonStep[Key] | undefined, place?: string): void =>
    onChange(withPart(step, key, part), place);
  return (
    <>
      <SaidField
        label={words.text("write.say")}
        path={`${path}, say`}
        value={say}
        onChange={(to, place) => set("say", to, place)}
      />
      <OpenField step={step} path={path} runs={runs} onChange={onChange} />
      <Part label={words.text("write.predict")}>
        <PredictionFields
          prediction={predict}
          path={`${path}, predict`}
          runs={runs}
          onChange={(to, place) => set("predict", to, place)}
        />
      </Part>
      <AfterFields step={step} path={path} runs={runs} onChange={onChange} />
      <Part label={words.text("write.now")}>
        <GoalFields step={step} path={path} runs={runs} onChange={onChange} />
        <TouchFields step={step} runs={runs} onChange={onChange} />
        <FaultLine path={`${path}, touch`} isLeaf />
      </Part>
      <FaultLine path={path} />
    </>
  );
}

interface PartOfStepProps {
  readonly step: LessonStep;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (step: LessonStep, place?: string) => void;
}

/** Once the prediction is made. */
function AfterFields({ step, path, runs, onChange }: PartOfStepProps) {
  const words = useWords();
  const { updates, see, why = {} } = step;
  const set = <Key extends keyof LessonStep>(key: Key, part: LessonStep[Key] | undefined, place?: string): void =>
    onChange(withPart(step, key, part), place);
  return (
    <Part label={words.text("write.after")}>
      <Tick
        label={words.text("write.trains")}
        value={updates !== undefined}
        onChange={(isOn) => set("updates", isOn ? 500 : undefined)}
      />
      {updates !== undefined && (
        <NumberField
          label={words.text("write.updates")}
          path={`${path}, updates`}
          value={updates}
          onChange={(to, place) => set("updates", to, place)}
        />
      )}
      <Tick
        label={words.text("write.see")}
        value={see !== undefined}
        onChange={(isOn) => set("see", isOn ? newChoice() : undefined)}
      />
      {see && (
        <>
          <SaidField
            label={words.text("write.ask")}
            path={`${path}, see, ask`}
            value={see.ask}
            onChange={(ask, place) => set("see", { ...see, ask }, place)}
          />
          <OptionFields
            choice={see}
            path={`${path}, see`}
            runs={runs}
            onChange={(to, place) => set("see", to, place)}
          />
        </>
      )}
      <SaidField
        label={words.text("write.why")}
        path={`${path}, why`}
        value={why}
        onChange={(to, place) => set("why", to, place)}
      />
    </Part>
  );
}

/** What the step opens: the page as it is now, or what stays of the step before. */
function OpenField({ step, path, runs, onChange }: PartOfStepProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const { open } = step;
  const take = async (): Promise<void> => onChange({ ...step, open: await linkOnScreen(page) });
  return (
    <div className="writeOpen" role="group" aria-label={words.text("write.open")}>
      <small>{words.text("write.open")}</small>
      <p>
        {open === undefined
          ? words.text("write.open.none")
          : words.text("write.open.runs", { runs: runs.map(({ model }) => model).join(" · ") || "–" })}
      </p>
      <span className="writeActs">
        <button type="button" onClick={() => attempt(take)}>
          {words.text("write.open.take")}
        </button>
        {open !== undefined && (
          <>
            <button type="button" onClick={() => attempt(() => openLink(page, open))}>
              {words.text("write.open.show")}
            </button>
            <button type="button" onClick={() => onChange(withPart(step, "open", undefined))}>
              {words.text("write.open.leave")}
            </button>
          </>
        )}
      </span>
      <FaultLine path={`${path}, open`} isLeaf />
    </div>
  );
}

function GoalFields({ step, path, runs, onChange }: PartOfStepProps) {
  const words = useWords();
  const { goal } = step;
  const fresh = { say: { en: "", zh: "" }, check: newCheck };
  return (
    <>
      <Tick
        label={words.text("write.goal")}
        value={goal !== undefined}
        onChange={(isOn) => onChange(withPart(step, "goal", isOn ? fresh : undefined))}
      />
      {goal && (
        <>
          <SaidField
            label={words.text("write.goal.say")}
            path={`${path}, goal, say`}
            value={goal.say}
            onChange={(say, place) => onChange({ ...step, goal: { ...goal, say } }, place)}
          />
          <CheckField
            check={goal.check}
            path={`${path}, goal, check`}
            runs={runs}
            onChange={(check, place) => onChange({ ...step, goal: { ...goal, check } }, place)}
          />
          {(["parameters", "updates"] as const).map((limit) => (
            <NumberField
              key={limit}
              label={words.text(`write.limit.${limit}`)}
              path={`${path}, goal, ${limit}`}
              value={goal[limit] ?? NaN}
              onChange={(most, place) => {
                const next = withPart(goal, limit, Number.isNaN(most) ? undefined : most);
                onChange({ ...step, goal: next }, place);
              }}
            />
          ))}
        </>
      )}
    </>
  );
}

/** Which settings may be changed in this step. */
function TouchFields({ step, runs, onChange }: Omit<PartOfStepProps, "path">) {
  const words = useWords();
  const { touch } = step;
  const known = runs[0]?.touchable ?? [];
  const others = (touch ?? []).filter((key) => !known.some((one) => one.key === key));
  const all = [...known, ...others.map((key) => ({ key, name: key }))];
  const set = (key: string, isOn: boolean): void => {
    const now = all.map((one) => one.key).filter((one) => (one === key ? isOn : touch?.includes(one)));
    onChange({ ...step, touch: now });
  };
  return (
    <>
      <ChosenField
        label={words.text("write.touch")}
        value={touch === undefined ? "usual" : "some"}
        options={(["usual", "some"] as const).map((one) => ({ value: one, name: words.text(`write.touch.${one}`) }))}
        onChange={(next) => onChange(withPart(step, "touch", next === "usual" ? undefined : []))}
      />
      {touch && (
        <div className="writeTouch">
          {all.map(({ key, name }) => (
            <Tick
              key={key}
              label={words.loose(`setting.${name}`, name)}
              value={touch.includes(key)}
              onChange={(isOn) => set(key, isOn)}
            />
          ))}
        </div>
      )}
    </>
  );
}
