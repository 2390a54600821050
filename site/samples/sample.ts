/** As Redoc and others take them under `x-codeSamples`. */
export type Sample = {
  /** What a highlighter calls the language, such as `shell`. */
  readonly lang: string;
  /** What a reader chooses it by, such as `curl`. */
  readonly label: string;
  /** A whole program; its last line does not end. */
  readonly source: string;
};
