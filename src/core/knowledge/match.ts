/** A thing that can be named: its id, how replies write it, and what else it is called. */
export type NameEntry = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The part of it that is named, where an alias means only a part: `tflite` is TensorFlow's. */
  readonly part?: string;
};

/** What was read for a name. */
export type Match = {
  readonly id: string;
  readonly name: string;
  readonly part?: string;
  /** As typed. */
  readonly typed: string;
  /** The spelling was mended. */
  readonly mended: boolean;
};
