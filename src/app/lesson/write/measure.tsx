/** What is measured of a run, and the bounds that a check has. */
import type { Beside, Check, Largest, Measure, Total } from "../../../lessons/lesson.ts";
import { useWords } from "../../../ui/words.tsx";
import { useLeft } from "../../custom/field.tsx";
import { NumberInput } from "../../../ui/number-input.tsx";
import type { KnownRun } from "./check.ts";
import { withPart } from "./draft.ts";
import { ChosenField, FaultLine, NumberField } from "./fields.tsx";

interface MeasureFieldProps {
  readonly of: Measure;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (of: Measure) => void;
}

const fresh = {
  metric: { metric: "loss" },
  place: { signal: "", axis: "", at: {} },
  sum: { signal: "", sum: "", at: {} },
} as const;

/** A metric, or the place at which a signal is largest, or its sum along an axis. */
export function MeasureField({ of, path, runs, onChange }: MeasureFieldProps) {
  const words = useWords();
  const kind = "metric" in of ? "metric" : "sum" in of ? "sum" : "place";
  const back = useLeft<Measure>(kind, of);
  return (
    <>
      <ChosenField
        label={words.text("write.measure")}
        value={kind}
        options={(["metric", "place", "sum"] as const).map((one) => ({
          value: one,
          name: words.text(`write.measure.${one}`),
        }))}
        onChange={(next) => onChange(back(next) ?? fresh[next as keyof typeof fresh])}
      />
      <RunField run={of.run} runs={runs} onChange={(run) => onChange(withPart(of, "run", run))} />
      {"metric" in of ? (
        <MetricField metric={of.metric} runs={runs} run={of.run} onChange={(metric) => onChange({ ...of, metric })} />
      ) : (
        <SignalField of={of} path={path} runs={runs} onChange={onChange} />
      )}
      <FaultLine path={path} isLeaf />
    </>
  );
}

interface RunFieldProps {
  readonly run: number | undefined;
  readonly runs: readonly KnownRun[];
  readonly onChange: (run: number | undefined) => void;
}

/** Where there are several. */
export function RunField({ run = 0, runs, onChange }: RunFieldProps) {
  const words = useWords();
  if (runs.length < 2 && run === 0) return null;
  return (
    <ChosenField
      label={words.text("write.run")}
      value={String(run)}
      options={runs.map(({ model }, i) => ({
        value: String(i),
        name: words.text("write.run.name", { run: i + 1, model }),
      }))}
      onChange={(next) => onChange(next === "0" ? undefined : Number(next))}
    />
  );
}

interface MetricFieldProps {
  readonly metric: string;
  readonly run: number | undefined;
  readonly runs: readonly KnownRun[];
  readonly onChange: (metric: string) => void;
}

export function MetricField({ metric, run = 0, runs, onChange }: MetricFieldProps) {
  const words = useWords();
  return (
    <ChosenField
      label={words.text("write.metric")}
      value={metric}
      options={(runs[run]?.metrics ?? ["loss"]).map((name) => ({ value: name, name: words.metric(name) }))}
      onChange={onChange}
    />
  );
}

interface SignalFieldProps<Of> {
  readonly of: Of;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (of: Of) => void;
}

/** A signal, the axis along which it is looked at, and places of its other axes. */
export function SignalField<Of extends Largest | Total>({ of, path, runs, onChange }: SignalFieldProps<Of>) {
  const words = useWords();
  const [key, along] = "sum" in of ? ["sum", of.sum] : ["axis", of.axis];
  const signals = runs[of.run ?? 0]?.signals ?? [];
  const axes = signals.find(({ name }) => name === of.signal)?.axes ?? [];
  const named = (all: readonly string[]) => all.map((name) => ({ value: name, name }));
  return (
    <>
      <ChosenField
        label={words.text("write.signal")}
        value={of.signal}
        options={named(signals.map(({ name }) => name))}
        onChange={(signal) => onChange({ ...of, signal, [key]: "", at: {} })}
      />
      <ChosenField
        label={words.text("write.axis")}
        value={along}
        options={named(axes)}
        onChange={(axis) => onChange({ ...of, [key]: axis, at: {} })}
      />
      {axes
        .filter((axis) => axis !== along && along !== "")
        .map((axis) => (
          <label key={axis} className="customField">
            {words.text("write.at", { axis })}
            <NumberInput
              value={of.at[axis] ?? 0}
              min={0}
              max={999_999}
              onChange={(place) => onChange({ ...of, at: { ...of.at, [axis]: place } })}
            />
          </label>
        ))}
      <FaultLine path={path} />
    </>
  );
}

interface CheckFieldProps {
  readonly check: Check;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (check: Check, place?: string) => void;
}

export function CheckField({ check, path, runs, onChange }: CheckFieldProps) {
  const words = useWords();
  return (
    <div className="writeCheck" role="group" aria-label={words.text("write.check")}>
      <MeasureField of={check.of} path={`${path}, of`} runs={runs} onChange={(of) => onChange({ ...check, of })} />
      {(["above", "below"] as const).map((bound) => (
        <LimitField
          key={bound}
          bound={bound}
          limit={check[bound]}
          of={check.of}
          path={`${path}, ${bound}`}
          runs={runs}
          onChange={(limit, place) => onChange(withPart(check, bound, limit), place)}
        />
      ))}
      <FaultLine path={path} />
    </div>
  );
}

interface LimitFieldProps {
  readonly bound: "above" | "below";
  readonly limit: number | Beside | undefined;
  readonly of: Measure;
  readonly path: string;
  readonly runs: readonly KnownRun[];
  readonly onChange: (limit: number | Beside | undefined, place?: string) => void;
}

/** No bound, a number, or so many times what another run has come to. */
function LimitField({ bound, limit, of, path, runs, onChange }: LimitFieldProps) {
  const words = useWords();
  const kind = limit === undefined ? "none" : isBeside(limit) ? "run" : "number";
  const fresh = { none: undefined, number: 0.5, run: { of: { ...of, run: (of.run ?? 0) === 0 ? 1 : 0 }, times: 1 } };
  const offered = (["none", "number", "run"] as const).filter(
    (one) => one !== "run" || runs.length > 1 || kind === one,
  );
  return (
    <>
      <ChosenField
        label={words.text(`write.${bound}`)}
        value={kind}
        options={offered.map((one) => ({ value: one, name: words.text(`write.limit.${one}`) }))}
        onChange={(next) => onChange(fresh[next as keyof typeof fresh])}
      />
      {kind === "number" && (
        <NumberField
          label={words.text("write.number")}
          path={path}
          value={limit as number}
          onChange={(value, place) => onChange(value, place)}
        />
      )}
      {isBeside(limit) && (
        <>
          <NumberField
            label={words.text("write.times")}
            path={`${path}, times`}
            value={limit.times ?? 1}
            onChange={(times, place) => onChange({ ...limit, times }, place)}
          />
          <RunField
            run={limit.of.run}
            runs={runs}
            onChange={(run) => onChange({ ...limit, of: withPart(limit.of, "run", run) })}
          />
        </>
      )}
    </>
  );
}

function isBeside(limit: number | Beside | undefined): limit is Beside {
  return typeof limit === "object" && limit !== null;
}
