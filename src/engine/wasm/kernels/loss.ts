// Losses from the output of all timesteps, and their gradients. Layouts: output [time][output][8] at `stride` bytes per
// time, target [time][output][8] (class: [time][8]), mask [time][8], gradient [time][output][8] at
// `gradientStride` bytes per time. `scale` is one over the
// number of scored positions in the whole batch. Each returns the sum over this slice, times `scale`.
import { exp4, log4, madd, sigmoid4, softplus4, splat, sumLanes } from "./math";

// @ts-ignore: decorator
@inline
function isScored(mask: usize): bool {
  return v128.any_true(v128.or(v128.load(mask), v128.load(mask, 16)));
}

/** Mean over outputs of the squared error. */
export function lossValue(
  output: usize, stride: usize, target: usize, mask: usize, gradient: usize, gradientStride: usize, steps: i32, size: i32, scale: f32,
): f64 {
  let total: f64 = 0;
  const each = scale / <f32>size;
  for (let t = 0; t < steps; t++) {
    for (let half: usize = 0; half < 32; half += 16) {
      const m = f32x4.mul(v128.load(mask + half), splat(each));
      let sum = splat(0);
      for (let i = 0; i < size; i++) {
        const at = (<usize>i << 5) + half;
        const difference = f32x4.sub(v128.load(output + at), v128.load(target + at));
        const weighted = f32x4.mul(difference, m);
        sum = madd(weighted, difference, sum);
        v128.store(gradient + at, f32x4.add(weighted, weighted));
      }
      total += <f64>sumLanes(sum);
    }
    output += stride;
    target += <usize>size << 5;
    gradient += gradientStride;
    mask += 32;
  }
  return total;
}

/** Mean over outputs of the binary cross-entropy from logits z: softplus(z) − z·y. */
export function lossBits(
  output: usize, stride: usize, target: usize, mask: usize, gradient: usize, gradientStride: usize, steps: i32, size: i32, scale: f32,
): f64 {
  let total: f64 = 0;
  const each = scale / <f32>size;
  const bytes = <usize>size << 5;
  for (let t = 0; t < steps; t++) {
    if (!isScored(mask)) memory.fill(gradient, 0, bytes);
    else
      for (let half: usize = 0; half < 32; half += 16) {
        const m = f32x4.mul(v128.load(mask + half), splat(each));
        let sum = splat(0);
        for (let i = 0; i < size; i++) {
          const at = (<usize>i << 5) + half;
          const z = v128.load(output + at);
          const y = v128.load(target + at);
          sum = madd(f32x4.sub(softplus4(z), f32x4.mul(z, y)), m, sum);
          v128.store(gradient + at, f32x4.mul(f32x4.sub(sigmoid4(z), y), m));
        }
        total += <f64>sumLanes(sum);
      }
    output += stride;
    target += bytes;
    gradient += gradientStride;
    mask += 32;
  }
  return total;
}

/** Softmax cross-entropy from logits; the target is the class's number. */
export function lossClass(
  output: usize, stride: usize, target: usize, mask: usize, gradient: usize, gradientStride: usize, steps: i32, size: i32, scale: f32,
): f64 {
  let total: f64 = 0;
  const bytes = <usize>size << 5;
  for (let t = 0; t < steps; t++) {
    if (!isScored(mask)) memory.fill(gradient, 0, bytes);
    else
      for (let half: usize = 0; half < 32; half += 16) {
        const m = f32x4.mul(v128.load(mask + half), splat(scale));
        const wanted = v128.load(target + half);
        total += <f64>sumLanes(f32x4.mul(m, crossEntropy(output + half, gradient + half, wanted, m, size)));
      }
    output += stride;
    target += 32;
    gradient += gradientStride;
    mask += 32;
  }
  return total;
}

function crossEntropy(output: usize, gradient: usize, wanted: v128, weight: v128, size: i32): v128 {
  let top = v128.load(output);
  for (let i = 1; i < size; i++) top = f32x4.pmax(top, v128.load(output + (<usize>i << 5)));
  let sum = splat(0);
  let chosen = splat(0);
  for (let i = 0; i < size; i++) {
    const at = <usize>i << 5;
    const z = f32x4.sub(v128.load(output + at), top);
    const e = exp4(z);
    sum = f32x4.add(sum, e);
    chosen = v128.bitselect(z, chosen, f32x4.eq(wanted, splat(<f32>i)));
    v128.store(gradient + at, e);
  }
  const factor = f32x4.div(weight, sum);
  for (let i = 0; i < size; i++) {
    const at = gradient + (<usize>i << 5);
    const hit = v128.and(weight, f32x4.eq(wanted, splat(<f32>i)));
    v128.store(at, f32x4.sub(f32x4.mul(v128.load(at), factor), hit));
  }
  return f32x4.sub(log4(sum), chosen);
}
