/** Those functions of a Python file whose names are wanted, each with what stands above it. */
export function functionsOf(file: string, isWanted: (name: string) => boolean): string[] {
  return file
    .trim()
    .split("\n\n\n")
    .filter((code) => isWanted(/def (\w+)/.exec(code)?.[1] ?? ""));
}
