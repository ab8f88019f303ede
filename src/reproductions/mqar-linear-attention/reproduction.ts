/** Linear attention on pairs of keys and values: how many it holds. */
import { papers } from "../../models/deltanet/papers.ts";
import { mqar } from "../mqar.ts";

export const mqarLinearAttention = mqar({
  id: "mqar-linear-attention",
  model: "linear-attention",
  paper: papers[1],
  claim: { atMost: 84 },
});
