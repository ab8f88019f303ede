/** What is asked: a choice with its options, a curve, a number, a place. */
import {
  mostOptions,
  type Choice,
  type DrawnCurve,
  type Guess,
  type Option,
  type Prediction,
} from "../../../lessons/lesson.ts";
import { useWords } from "../../../ui/words.tsx";
import { useLeft } from "../../custom/field.tsx";
import type { KnownRun } from "./check.ts";
import { kinds, newCheck, newOption, newPrediction, withPart, type Kind } from "./draft.ts";
import { ChosenField, FaultLine, NumberField, SaidField } from "./fields.tsx";
import { ListField } from "./list.tsx";
import { CheckField, SignalField, MeasureField, MetricField, RunField } from "./measure.tsx";

interface PredictionFieldsProps {
  readonly prediction: Prediction | undefined;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (prediction: Prediction | undefined, place?: string) => void;
}

export function PredictionFields({ prediction, path, runs, onChange }: PredictionFieldsProps) {
  const words = useWords();
  const kind = prediction?.kind ?? "none";
  const back = useLeft<Prediction | undefined>(kind, prediction);
  const offered = (["none", ...kinds] as const).map((one) => ({ value: one, name: words.text(`write.kind.${one}`) }));
  return (
    <>
      <ChosenField
        label={words.text("write.kind")}
        value={kind}
        options={offered}
        onChange={(next) => onChange(next === "none" ? undefined : (back(next) ?? newPrediction(next as Kind)))}
      />
      {prediction && (
        <SaidField
          label={words.text("write.ask")}
          path={`${path}, ask`}
          value={prediction.ask}
          onChange={(ask, place) => onChange({ ...prediction, ask }, place)}
        />
      )}
      {prediction && <OfKind prediction={prediction} path={path} runs={runs} onChange={onChange} />}
      <FaultLine path={path} />
    </>
  );
}

interface OfKindProps {
  readonly prediction: Prediction;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (prediction: Prediction, place?: string) => void;
}

function OfKind({ prediction, path, runs, onChange }: OfKindProps) {
  return (
    <>
      {prediction.kind === "choice" && <OptionFields choice={prediction} path={path} runs={runs} onChange={onChange} />}
      {prediction.kind === "place" && (
        <>
          <RunField
            run={prediction.of.run}
            runs={runs}
            onChange={(run) => onChange({ ...prediction, of: withPart(prediction.of, "run", run) })}
          />
          <SignalField
            of={prediction.of}
            path={`${path}, of`}
            runs={runs}
            onChange={(of) => onChange({ ...prediction, of })}
          />
        </>
      )}
      {prediction.kind === "number" && (
        <MeasureField
          of={prediction.of}
          path={`${path}, of`}
          runs={runs}
          onChange={(of) => onChange({ ...prediction, of })}
        />
      )}
      {prediction.kind === "curve" && (
        <>
          <RunField run={prediction.run} runs={runs} onChange={(run) => onChange(withPart(prediction, "run", run))} />
          <MetricField
            metric={prediction.metric}
            run={prediction.run}
            runs={runs}
            onChange={(metric) => onChange({ ...prediction, metric })}
          />
        </>
      )}
      {(prediction.kind === "number" || prediction.kind === "curve") && (
        <RangeFields range={prediction} path={path} onChange={onChange} />
      )}
    </>
  );
}

interface RangeFieldsProps {
  readonly range: Guess | DrawnCurve;
  readonly path: string;
  readonly onChange: (range: Guess | DrawnCurve, place?: string) => void;
}

/** The scale on which it is answered. */
function RangeFields({ range, path, onChange }: RangeFieldsProps) {
  const words = useWords();
  return (["from", "to"] as const).map((end) => (
    <NumberField
      key={end}
      label={words.text(`write.${end}`)}
      path={`${path}, ${end}`}
      value={range[end]}
      onChange={(value, place) => onChange({ ...range, [end]: value }, place)}
    />
  ));
}

interface OptionFieldsProps {
  readonly choice: Choice;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (choice: Choice, place?: string) => void;
}

export function OptionFields({ choice, path, runs, onChange }: OptionFieldsProps) {
  const words = useWords();
  return (
    <>
      <ListField
        items={choice.options}
        least={2}
        most={mostOptions}
        name={(place) => words.text("write.option", { place })}
        add={words.text("write.option.add")}
        fresh={() => newOption}
        onChange={(options, place) => onChange({ ...choice, options }, place)}
      >
        {(option, place, change) => (
          <OptionField option={option} path={`${path}, options, ${place}`} runs={runs} onChange={change} />
        )}
      </ListField>
      <FaultLine path={`${path}, options`} />
    </>
  );
}

interface OptionFieldProps {
  readonly option: Option;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (option: Option, place?: string) => void;
}

function OptionField({ option, path, runs, onChange }: OptionFieldProps) {
  const words = useWords();
  const { holds, isRight, reply = {} } = option;
  const kind = holds ? "holds" : isRight === true ? "right" : "wrong";
  const become = (next: string): Option => {
    const { holds: _, isRight: __, ...rest } = option;
    return { ...rest, ...(next === "right" && { isRight: true }), ...(next === "holds" && { holds: [newCheck] }) };
  };
  const back = useLeft<Option>(kind, option);
  const change = (next: string): void => {
    const checks = back(next)?.holds;
    onChange(next === "holds" && checks ? { ...become(next), holds: checks } : become(next));
  };
  return (
    <>
      <SaidField
        label={words.text("write.option.say")}
        path={`${path}, say`}
        value={option.say}
        onChange={(say, place) => onChange({ ...option, say }, place)}
      />
      <ChosenField
        label={words.text("write.option.is")}
        value={kind}
        options={(["wrong", "right", "holds"] as const).map((one) => ({
          value: one,
          name: words.text(`write.option.${one}`),
        }))}
        onChange={change}
      />
      {holds && (
        <ListField
          items={holds}
          least={1}
          most={8}
          name={(place) => words.text("write.check.name", { place })}
          add={words.text("write.check.add")}
          fresh={() => newCheck}
          onChange={(all, place) => onChange({ ...option, holds: all }, place)}
        >
          {(check, place, put) => (
            <CheckField check={check} path={`${path}, holds, ${place}`} runs={runs} onChange={put} />
          )}
        </ListField>
      )}
      <SaidField
        label={words.text("write.reply")}
        path={`${path}, reply`}
        value={reply}
        onChange={(said, place) => onChange({ ...option, reply: said }, place)}
      />
      <FaultLine path={path} />
    </>
  );
}
