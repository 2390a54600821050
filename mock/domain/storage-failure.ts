/**
 * The machine failed the store: a full disk, a damaged file. Neither a rule that said no nor a defect of the mock, but
 * something that whoever runs it can mend; `message` says what.
 */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
}
