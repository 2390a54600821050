/**
 * Palms as vectors. A name and a seed stand for a palm; no image and no template ever exists here.
 *
 * A palm has ten regions, each a direction in a small space. Two captures of the same palm point almost the same way,
 * two palms of different people do not: that is all a matcher needs to be more than a coin.
 */
import { remembered } from './remembered.ts';
import { streamOf } from './seed.ts';

/** Regions of a palm, hence scores of a match (verification.complete, `scores`). */
export const REGIONS = 10;

/** Dimensions of a region's space: enough that strangers' palms are never close in all ten regions. */
const DIMENSIONS = 16;

/** How far a capture strays from the palm; gives genuine scores of about 0.90 to 0.99. */
const CAPTURE_NOISE = 0.22;
/** The same along one dimension. */
const REACH = CAPTURE_NOISE / Math.sqrt(DIMENSIONS);

/** Palms kept in memory, a few kilobytes each: the same people come to the scanner again and again. */
export const PALMS_KEPT = 1_000;

export type Region = readonly number[];
export type Palm = readonly Region[];
export type PalmSide = 'left' | 'right';

/** The palm that `person` has on that side, in the world of `seed`. */
export const palmOf: (seed: string, person: string, side: PalmSide) => Palm = remembered(
  PALMS_KEPT,
  (seed, person, side) => {
    const uniform = streamOf(seed, 'palm', person, side);
    return Array.from({ length: REGIONS }, () =>
      unit(Array.from({ length: DIMENSIONS }, () => bell(uniform))),
    );
  },
);

/** What a scanner sees of a palm: the palm and a little noise, another one for each `occasion`. */
export function capture(palm: Palm, seed: string, occasion: string): Palm {
  const uniform = streamOf(seed, 'capture', occasion);
  return palm.map((region) => {
    const captured = region.slice();
    for (let axis = 0; axis < captured.length; axis += 1) captured[axis]! += REACH * bell(uniform);
    return unit(captured);
  });
}

/**
 * A palm that is exactly as similar to `palm` in each region as `similarities` asks, by turning each region away from
 * it by that angle. It makes the edge cases of a matcher reachable.
 */
export function palmAtSimilarity(palm: Palm, similarities: readonly number[]): Palm {
  return palm.map((region, index) => {
    const cosine = similarities[index]!;
    const away = perpendicular(region);
    const sine = Math.sqrt(1 - cosine ** 2);
    return region.map((value, axis) => cosine * value + sine * away[axis]!);
  });
}

/** Cosine similarity of two regions, from -1 (opposite) to 1 (the same). Both have length 1. */
export function similarity(a: Region, b: Region): number {
  let sum = 0;
  for (let axis = 0; axis < a.length; axis += 1) sum += a[axis]! * b[axis]!;
  return sum;
}

function unit(vector: number[]): number[] {
  const length = Math.sqrt(similarity(vector, vector));
  for (let axis = 0; axis < vector.length; axis += 1) vector[axis]! /= length;
  return vector;
}

// Swapping neighbours and negating one of each pair gives a vector at a right angle in any even dimension.
function perpendicular(vector: Region): number[] {
  return vector.map((_, axis) => (axis % 2 === 0 ? -vector[axis + 1]! : vector[axis - 1]!));
}

// The sum of two uniform numbers: near enough to what noise looks like, and cheap. Its variance is a sixth.
function bell(uniform: () => number): number {
  return Math.sqrt(6) * (uniform() + uniform() - 1);
}
