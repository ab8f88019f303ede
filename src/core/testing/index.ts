/** What `scripts/index-plugin.js` puts in place of `array[index]` in unit tests. */
Object.assign(globalThis, {
  __readIndex: (of: { readonly [key: number]: unknown }, index: number): unknown => {
    if (ArrayBuffer.isView(of) && typeof index === "number" && !(index in of))
      throw new RangeError(`index ${index} of ${(of as Uint8Array).length}`);
    return of[index];
  },
});
