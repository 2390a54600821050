/** What makes a delivery into a program that receives it. */
import type { SampleDelivery } from './delivery.ts';

export type Receiver = {
  /** What a highlighter calls it, such as `python`. */
  readonly lang: string;
  /** What a reader chooses it by, such as `Python`. */
  readonly label: string;
  /** A name for the program's file. */
  readonly file: string;
  /** What runs that file. */
  readonly run: string;
  /** A whole program; its last line does not end. */
  readonly program: (delivery: SampleDelivery) => string;
};
