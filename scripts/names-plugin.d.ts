import type { Plugin } from "vite";

export function namesPlugin(): Plugin;
