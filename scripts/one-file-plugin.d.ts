import type { Plugin } from "vite";

export function writeOneFile(folder: string): Promise<void>;
export function oneFilePlugin(): Plugin;
export function inlineWorkersPlugin(): Plugin;
