/** Gated DeltaNet on pairs of keys and values: how many it holds. */
import { papers } from "../../models/gated-deltanet/papers.ts";
import { mqar } from "../mqar.ts";

export const mqarGatedDeltanet = mqar({
  id: "mqar-gated-deltanet",
  model: "gated-deltanet",
  paper: papers[0],
  claim: { atLeast: 84 },
});
