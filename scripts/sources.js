/** The project's own modules for a script: TypeScript as it stands in src, resolved as for the page. */
import { createServer } from "vite";

/** `load("/src/…")` gives a module; `close` ends what reads them. */
export async function openSources() {
  const server = await createServer({
    server: { middlewareMode: true, ws: false },
    appType: "custom",
    logLevel: "error",
  });
  return { load: (path) => server.ssrLoadModule(path), close: () => server.close() };
}
