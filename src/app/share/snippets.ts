/** What is pasted elsewhere to show the run there, by the kind of place. */

export const places = ["html", "sandbox", "moodle", "notion", "observable", "quarto", "jupyter"] as const;
export type Place = (typeof places)[number];

export interface Shown {
  /** Of the page, with the link of the run. */
  readonly address: string;
  /** What the frame is called for those who hear the page around. */
  readonly title: string;
}

export const size = { width: 800, height: 600 } as const;

/** The address of the small page, `embed.html`; in a frame without an origin the page as one file. */
export function embedAddress(address: string, isSandboxed: boolean): string {
  const { hash, search } = new URL(address);
  const embedded = new URL(isSandboxed ? "./mnemoscope.html" : "./embed.html", address);
  const language = new URLSearchParams(search).get("lang");
  if (isSandboxed) embedded.searchParams.set("embed", "1");
  if (language !== null) embedded.searchParams.set("lang", language);
  embedded.hash = hash;
  return embedded.href;
}

export function snippetFor(place: Place, { address, title }: Shown): string {
  const plain = embedAddress(address, false);
  switch (place) {
    case "html":
    case "moodle":
      return frame(plain, title, 'allow="clipboard-write" loading="lazy"');
    case "sandbox":
      return frame(
        embedAddress(address, true),
        title,
        'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy"',
      );
    case "notion":
      return plain;
    case "observable":
      return observable(plain, title);
    case "jupyter":
      return `from IPython.display import IFrame\n\nIFrame(${JSON.stringify(plain)}, width=${size.width}, height=${size.height})`;
    case "quarto":
      return `\`\`\`{=html}\n${frame(plain, title, 'allow="clipboard-write" loading="lazy"')}\n\`\`\``;
  }
}

function frame(address: string, title: string, rest: string): string {
  return `<iframe src="${escaped(address)}" width="${size.width}" height="${size.height}" title="${escaped(title)}" ${rest}></iframe>`;
}

/** Two cells: the frame, and what it tells. */
function observable(address: string, title: string): string {
  const given = JSON.stringify({ src: address, title, ...size });
  return `mnemoscope = Object.assign(document.createElement("iframe"), ${given})

standing = Generators.observe((change) => {
  const hear = ({ source, data }) => {
    if (source === mnemoscope.contentWindow && data.mnemoscope === 1) change(data);
  };
  addEventListener("message", hear);
  return () => removeEventListener("message", hear);
})`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
