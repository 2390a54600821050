/**
 * What comes to lie on a scanner when a challenge asks for a palm, and why.
 *
 * Several sources may have a say. The first of them decides, and every result names it:
 * a fault, an explicit verb, the scanner's `next_captures`, the state of the scanner, the name of the person, the default.
 */
import { THRESHOLDS } from './matching.ts';
import { capture, palmAtSimilarity, palmOf, type Palm, type PalmSide } from './palm.ts';

export const decisions = ['fault', 'verb', 'next_captures', 'scanner', 'magic_id', 'default'] as const;
/** Which source decided a result. */
export type DecidedBy = (typeof decisions)[number];

/** Why a capture failed, with what the scanner shows. */
export const failureMessages = {
  capture_timeout: 'Nobody put a palm on the scanner in time.',
  capture_canceled: 'The capture was canceled.',
  poor_quality: 'The palm could not be read well enough.',
  wrong_palm: 'Another palm than the one asked for was presented.',
  hand_removed: 'The hand was taken away too early.',
  liveness_failed: 'What was presented is not a living hand.',
  sensor_dirty: 'The sensor needs cleaning.',
  scanner_offline: 'The scanner is not connected.',
  scanner_busy: 'The scanner is busy with another capture.',
  hardware_fault: 'The scanner has a hardware fault.',
  lockout: 'Too many failed captures; the scanner is locked for now.',
  challenge_expired: 'The challenge expired before the capture.',
} as const;
export type FailureCode = keyof typeof failureMessages;
export const failureCodes = Object.keys(failureMessages) as FailureCode[];

/** Hints that a scanner gives while it captures. */
export const acquisitionHints = [
  'good',
  'partial',
  'too_fast',
  'too_slow',
  'too_far',
  'dirty',
  'moving',
] as const;
export type AcquisitionHint = (typeof acquisitionHints)[number];

/** How close the presented palm comes to the enrolled one, where that is not left to the palms. */
export const scoreProfiles = ['genuine', 'impostor', 'one_below', 'at_threshold'] as const;
export type ScoreProfile = (typeof scoreProfiles)[number];

export type Capture =
  | {
      readonly type: 'palm';
      /** Whose palm it is; undefined: the palm of the person that the challenge asks for. */
      readonly person?: string | undefined;
      /** Which palm; undefined: the one that is asked for. */
      readonly palm?: PalmSide | 'both' | undefined;
      readonly score_profile?: ScoreProfile | undefined;
      readonly acquired?: readonly AcquisitionHint[] | undefined;
    }
  | {
      readonly type: 'failure';
      readonly failure_code: FailureCode;
      readonly acquired?: readonly AcquisitionHint[] | undefined;
    };

export type Decision = { readonly capture: Capture; readonly decided_by: DecidedBy };

/** The smallest step between two scores. */
const SCORE_STEP = 0.0001;

/** Who puts a palm on which scanner, when. */
export type Presentation = {
  readonly seed: string;
  /** The person that the challenge asks for. */
  readonly external_user_id: string;
  readonly side: PalmSide;
  /** What the presented palm is compared with: the edge cases are constructed from it. */
  readonly enrolled: Palm;
  /** What sets this capture apart from every other one, such as the challenge's id. */
  readonly occasion: string;
};

/** The palm that a capture of type `palm` reads. */
export function presentedPalm(
  { person, score_profile = 'genuine' }: Extract<Capture, { type: 'palm' }>,
  { seed, external_user_id, side, enrolled, occasion }: Presentation,
): Palm {
  switch (score_profile) {
    case 'one_below':
      return palmAtSimilarity(enrolled, [THRESHOLDS[0] - SCORE_STEP, ...THRESHOLDS.slice(1)]);
    case 'at_threshold':
      return palmAtSimilarity(enrolled, THRESHOLDS);
    case 'impostor':
      return capture(palmOf(seed, `somebody other than ${external_user_id}`, side), seed, occasion);
    case 'genuine':
      return capture(palmOf(seed, person ?? external_user_id, side), seed, occasion);
  }
}
