import type { Plugin } from "vite";

export function licencesOf(modules: Iterable<string>, root?: string): string;
export function licencesPlugins(): { readonly ofWorkers: Plugin; readonly ofBuild: Plugin };
