import type { Plugin } from "vite";

export function layerOf(path: string): string | undefined;
export function inLayer(path: string, sheet: string): string;
export function layersPlugin(): Plugin;
