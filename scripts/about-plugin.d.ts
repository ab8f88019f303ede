import type { Plugin } from "vite";

export function aboutPlugin(): Plugin;
