/** Looks at a trained experiment as the page would: for the broken experiments and the presets. */
import type { Engine } from "../../../engine/engine.ts";
import { openSubject } from "../../subject.ts";
import type { Trained } from "../../trained.ts";
import type { Evidence } from "../evidence.ts";
import { gather } from "../gather.ts";
import { diagnose, type Diagnosis } from "../rules.ts";

/** What the doctor sees in `patient`. */
export async function examined(
  patient: Trained,
  engine: Engine,
): Promise<{ readonly evidence: Evidence; readonly diagnoses: readonly Diagnosis[] }> {
  const subject = await openSubject({ ...patient, engine });
  try {
    const gathering = gather(subject);
    let next = await gathering.next();
    while (!next.done) next = await gathering.next();
    return { evidence: next.value, diagnoses: diagnose(next.value) };
  } finally {
    subject.session.dispose();
  }
}
