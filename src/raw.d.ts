/** Texts bundled as strings, declared without the DOM types that Vite's own declarations bring along. */
declare module "*.cell?raw" {
  const text: string;
  export default text;
}

declare module "*.py?raw" {
  const text: string;
  export default text;
}

/** As Vite declares it. */
interface ImportMeta {
  readonly glob: import("vite/types/importGlob.js").ImportGlobFunction;
}

/** The text of CITATION.cff; see vite.config.ts. */
declare const citationFile: string;

/** A sheet once more, for the poster of the embedded page. */
declare module "*.css?poster";
