/** Every view of the moment, in the order of the page: one line each. Staves are one view for every signal over time. */
import type { ComponentType } from "react";
import { AddressingView } from "./addressing/addressing.tsx";
import { LinkView } from "./link/link.tsx";
import { MemoryView } from "./memory/memory.tsx";
import type { MomentProps } from "./pointing.ts";
import { StateView } from "./state/state.tsx";

export const momentViews: Readonly<Record<string, ComponentType<MomentProps>>> = {
  memory: MemoryView,
  addressing: AddressingView,
  link: LinkView,
  state: StateView,
};
