/** The part of SCORM 1.2 that the page speaks. */

/** What an LMS puts into a window around the page. Everything is text; "true" is success. */
export interface Api {
  readonly LMSInitialize: (empty: "") => string;
  readonly LMSFinish: (empty: "") => string;
  readonly LMSGetValue: (key: string) => string;
  readonly LMSSetValue: (key: string, value: string) => string;
  readonly LMSCommit: (empty: "") => string;
  readonly LMSGetLastError: () => string;
}

/** What of a window is looked at. */
export interface Around {
  readonly API?: Api;
  readonly parent: Around;
  readonly opener?: Around | null;
}

/** Windows around one another that are looked through, as SCORM says. */
const deepest = 500;

/** In the windows around `from`, else in those around its opener; null where there is none. */
export function findApi(from: Around): Api | null {
  return lookUp(from) ?? (from.opener ? lookUp(from.opener) : null);
}

/** A window of another site can not be looked into. */
function lookUp(from: Around): Api | null {
  try {
    let window = from;
    for (let depth = 0; depth < deepest; depth++) {
      if (window.API) return window.API;
      if (window.parent === window) return null;
      window = window.parent;
    }
  } catch {
    return null;
  }
  return null;
}

/** Hours, minutes and seconds as SCORM 1.2 writes them: `0001:02:03.45`. */
export function timespan(seconds: number): string {
  const digits = (value: number, count: number): string => String(Math.floor(value)).padStart(count, "0");
  const hundredths = digits(Math.floor(seconds * 100) % 100, 2);
  return `${digits(Math.min(seconds / 3600, 9999), 4)}:${digits((seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}.${hundredths}`;
}
