/**
 * More to train on than there is (as Santoro et al. 2016 do it): every character by quarter turns, as characters of their own,
 * and every drawing a little turned, stretched and moved.
 */
import { cos, sin } from "../../core/numbers.ts";
import type { Random } from "../../core/random.ts";
import { pixels, side } from "../strokes.ts";

export const quarters = 4;

/** A picture after `count` quarter turns to the right. */
export function turn(picture: Uint8Array, count: number): Uint8Array {
  if (count === 0) return picture;
  const once = new Uint8Array(pixels);
  picture.forEach((value, pixel) => {
    const [row, column] = [Math.floor(pixel / side), pixel % side];
    once[column * side + (side - 1 - row)] = value;
  });
  return turn(once, count - 1);
}

/** Most radians, most share of the size, most pixels. */
const most = { turn: 0.25, scale: 0.15, shift: 1.2 };

/** The picture by another hand. */
export function vary(random: Random, picture: Uint8Array): Uint8Array {
  const within = (limit: number): number => limit * (2 * random.uniform() - 1);
  const angle = within(most.turn);
  const [c, s] = [cos(angle), sin(angle)];
  const [wide, high] = [1 + within(most.scale), 1 + within(most.scale)];
  const [right, down] = [within(most.shift), within(most.shift)];
  const middle = (side - 1) / 2;
  const varied = new Uint8Array(pixels);
  const around = frame(picture);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const column = pixel % side;
    const x = column - middle - right;
    const y = (pixel - column) / side - middle - down;
    varied[pixel] = between(around, (c * x + s * y) * wide + middle, (c * y - s * x) * high + middle);
  }
  return varied;
}

/** Room for a picture with paper around it, so that no place needs to be asked whether it is inside; used again and again. [side + 4, side + 4] */
const framed = new Uint8Array((side + 4) * (side + 4));
const stride = side + 4;

function frame(picture: Uint8Array): Uint8Array {
  for (let row = 0; row < side; row++)
    framed.set(picture.subarray(row * side, (row + 1) * side), (row + 2) * stride + 2);
  return framed;
}

/** The value at a place between four pixels; beyond the edge is paper. */
function between(around: Uint8Array, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < -1 || top < -1 || left >= side || top >= side) return 0;
  const place = (top + 2) * stride + left + 2;
  const share = x - left;
  const upper = around[place] * (1 - share) + around[place + 1] * share;
  const lower = around[place + stride] * (1 - share) + around[place + stride + 1] * share;
  return Math.round(upper + (y - top) * (lower - upper));
}
