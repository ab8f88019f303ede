/** Every figure that is made again, in the order in which the page offers them: one line each. */
import { chomskyLstmCounter } from "./chomsky-lstm-counter/reproduction.ts";
import { chomskyLstmParity } from "./chomsky-lstm-parity/reproduction.ts";
import { chomskyRnnParity } from "./chomsky-rnn-parity/reproduction.ts";
import { chomskyStackDyck } from "./chomsky-stack-dyck/reproduction.ts";
import { dncCopy } from "./dnc-copy/reproduction.ts";
import { gruConnectivity } from "./gru-connectivity/reproduction.ts";
import { lstmConnectivity } from "./lstm-connectivity/reproduction.ts";
import { memn2nHops } from "./memn2n-hops/reproduction.ts";
import { mqarDeltanet } from "./mqar-deltanet/reproduction.ts";
import { mqarGatedDeltanet } from "./mqar-gated-deltanet/reproduction.ts";
import { mqarLinearAttention } from "./mqar-linear-attention/reproduction.ts";
import { ntmCopyHeads } from "./ntm-copy-heads/reproduction.ts";
import { ntmCopyLengths } from "./ntm-copy-lengths/reproduction.ts";
import { ntmRecall } from "./ntm-recall/reproduction.ts";
import { ntmRepeatCopy } from "./ntm-repeat-copy/reproduction.ts";
import type { Reproduction } from "./reproduction.ts";

export const reproductions: readonly Reproduction[] = [
  ntmCopyHeads,
  ntmCopyLengths,
  ntmRepeatCopy,
  ntmRecall,
  dncCopy,
  memn2nHops,
  lstmConnectivity,
  gruConnectivity,
  mqarLinearAttention,
  mqarDeltanet,
  mqarGatedDeltanet,
  chomskyRnnParity,
  chomskyLstmParity,
  chomskyLstmCounter,
  chomskyStackDyck,
];
