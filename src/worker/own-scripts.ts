/**
 * Trusted Types, where a browser knows them: the page's Content-Security-Policy lets no text become HTML or a script, and of
 * addresses only the page's own may become a worker.
 */

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => unknown;
}

/** @throws TypeError for an address that is not the page's own. */
function ownAddress(address: string): string {
  const { href, origin, protocol } = new URL(address, location.href);
  // What a page from a file or in a frame without an origin makes has none, and neither has what stands in an address.
  const own = globalThis.origin;
  if (origin !== own || protocol === "data:")
    throw new TypeError(`a script of the page was expected, got ${address.slice(0, 200)}`);
  return href;
}

/** Before the first worker is made. The policy named `default` is asked wherever an address comes as plain text. */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", { createScriptURL: ownAddress });
}
