/** The npm package `webgpu`, as far as it is used: it need not be installed. */
declare module "webgpu" {
  export function create(options: readonly string[]): GPU;
  export const globals: object;
}
