/** The doctor: what keeps a network from learning, each symptom with its number, and one remedy to try beside the run. */
import type { Analysis, FindingAct, Findings, FindingSentence, Subject } from "../analysis.ts";
import type { Evidence } from "./evidence.ts";
import { gather } from "./gather.ts";
import { remedyOf } from "./remedies.ts";
import { diagnose, fewestUpdates, symptoms, type Diagnosis } from "./rules.ts";

export const doctor: Analysis = {
  id: "doctor",
  settings: [],
  needs: ["history"],
  refuses: () => null,
  run: async function* (subject) {
    const gathering = gather(subject);
    let next = await gathering.next();
    for (; !next.done; next = await gathering.next())
      yield { share: next.value, findings: { grids: [], sentences: [] } };
    yield { share: 1, findings: findingsOf(subject, next.value) };
  },
};

function findingsOf({ experiment, update }: Subject, evidence: Evidence): Findings {
  const found = diagnose(evidence);
  return {
    grids: [],
    sentences: [...(found.length > 0 ? found.map(sentenceOf) : [nothing(evidence)]), ...untold(evidence)],
    acts: found.flatMap((diagnosis) => actOf(diagnosis, remedyOf(diagnosis, experiment, update))),
  };
}

function sentenceOf({ symptom, variant, parameters, lights }: Diagnosis): FindingSentence {
  return { key: variant === undefined ? symptom : `${symptom}.${variant}`, parameters, ...(lights && { lights }) };
}

function actOf(diagnosis: Diagnosis, changes: FindingAct["changes"]): readonly FindingAct[] {
  if (changes.length === 0) return [];
  const { symptom, since } = diagnosis;
  const sentence = { key: `try.${symptom}`, parameters: {} };
  return [{ sentence, changes, ...(since !== undefined && { since }) }];
}

function nothing({ update, loss, trivial }: Evidence): FindingSentence {
  if (update < fewestUpdates) return { key: "young", parameters: { update, fewest: fewestUpdates } };
  const parameters = { symptoms: symptoms.length, loss: short(loss), trivial: short(trivial) };
  return Number.isNaN(loss)
    ? { key: "well.acts", parameters: { symptoms: symptoms.length } }
    : { key: "well", parameters };
}

function untold({ past }: Evidence): readonly FindingSentence[] {
  return past ? [] : [{ key: "untold", parameters: {} }];
}

function short(value: number): number {
  return Number(value.toPrecision(3));
}
