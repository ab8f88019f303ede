/** What a person may choose of an analysis, from its settings. */
import { useId } from "react";
import type { Setting, SettingValue } from "../../core/setting.ts";
import { defaultValues } from "../../core/setting.ts";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import { fullName } from "../../views/describe.ts";
import type { Offer } from "../../worker/probe-protocol.ts";
import { usePage } from "../context.tsx";
import { SettingField } from "../settings/setting-field.tsx";
import { useShown } from "../shown.ts";
import { useAnalyses } from "./analyses.ts";

export function Controls({ offer: { id, settings } }: { readonly offer: Offer }) {
  const words = useWords();
  const { analyses } = usePage().playground;
  const given = useAnalyses((state) => state.settings[id]);
  const values = { ...defaultValues(settings), ...given };
  const set = (key: string, value: SettingValue): void => analyses.set(id, { ...values, [key]: value });
  if (settings.length === 0) return null;
  return (
    <details className="whyControls">
      <summary>{words.text("why.settings")}</summary>
      {settings.map((setting) =>
        setting.kind === "text" ? (
          <SignalField
            key={setting.key}
            setting={setting}
            value={String(values[setting.key])}
            onCommit={(value) => set(setting.key, value)}
          />
        ) : (
          <SettingField
            key={setting.key}
            setting={setting}
            value={values[setting.key] ?? ""}
            onCommit={(value) => set(setting.key, value)}
          />
        ),
      )}
    </details>
  );
}

interface SignalFieldProps {
  readonly setting: Setting;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

/** A signal of the network by its name, or none: then the analysis chooses. */
function SignalField({ setting, value, onCommit }: SignalFieldProps) {
  const words = useWords();
  const id = useId();
  const signals = useShown()?.trace.signals ?? [];
  const names = signals.map(({ name }) => name).filter((name) => !["input", "target", "mask", "output"].includes(name));
  return (
    <div className="field">
      <label htmlFor={id}>{words.loose(`setting.${setting.key}`, setting.key)}</label>
      <Select id={id} value={value} onChange={(event) => onCommit(event.target.value)}>
        <option value="">{words.text("why.auto")}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {fullName(words, name)}
          </option>
        ))}
      </Select>
      <small className="why">{words.loose(`setting.${setting.key}.why`, "")}</small>
    </div>
  );
}
