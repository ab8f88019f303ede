/** The types of floating-point numbers that PyTorch saves, each read as what float32 is nearest to it. */
import type { NumberForms } from "../safetensors.ts";

const scratch = new DataView(new ArrayBuffer(4));

function fromBits(bits: number): number {
  scratch.setUint32(0, bits);
  return scratch.getFloat32(0);
}

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function halfOf(bits: number): number {
  const sign = (bits & 0x8000) << 16;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fromBits(sign | 0x7f800000 | (fraction << 13));
  if (exponent > 0) return fromBits(sign | ((exponent + 112) << 23) | (fraction << 13));
  const small = fraction / 16_777_216;
  return sign === 0 ? small : -small;
}

export const floats: NumberForms = {
  F32: { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  F64: { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  F16: { bytes: 2, read: (view, at) => halfOf(view.getUint16(at, true)) },
  /** The upper half of a float32. */
  BF16: { bytes: 2, read: (view, at) => fromBits(view.getUint16(at, true) << 16) },
};
