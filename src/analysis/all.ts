/** Every analysis, in the order in which the page offers them: one line each. */
import type { Analysis } from "./analysis.ts";
import { automaton } from "./automaton/automaton.ts";
import { capacity } from "./capacity/capacity.ts";
import { doctor } from "./doctor/doctor.ts";
import { failure } from "./failure/failure.ts";
import { influence } from "./influence/influence.ts";
import { length } from "./length/length.ts";
import { patching } from "./patching/patching.ts";
import { portrait } from "./portrait/portrait.ts";
import { stored } from "./stored/stored.ts";
import { summary } from "./summary/summary.ts";

export const analyses: readonly Analysis[] = [
  length,
  stored,
  patching,
  influence,
  doctor,
  failure,
  automaton,
  portrait,
  capacity,
  summary,
];
