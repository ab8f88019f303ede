import type { Plugin } from "vite";

export function writeOffline(folder: string): void;
export function offlinePlugin(): Plugin;
