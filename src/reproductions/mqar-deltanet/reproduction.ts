/** DeltaNet on pairs of keys and values: how many it holds. */
import { papers } from "../../models/deltanet/papers.ts";
import { mqar } from "../mqar.ts";

export const mqarDeltanet = mqar({ id: "mqar-deltanet", model: "deltanet", paper: papers[0], claim: { atLeast: 84 } });
