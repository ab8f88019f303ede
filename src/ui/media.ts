/** Media queries as stores: each is asked once, when it is first read, and then listened to. */

export interface Media {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly read: () => boolean;
}

export function mediaOf(media: string): Media {
  let query: MediaQueryList | undefined;
  const list = (): MediaQueryList => (query ??= window.matchMedia(media));
  return {
    subscribe: (onChange) => {
      list().addEventListener("change", onChange);
      return () => list().removeEventListener("change", onChange);
    },
    read: () => list().matches,
  };
}
