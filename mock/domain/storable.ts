/** Text that every database can keep and give back unchanged. */
import { Refusal } from './refusal.ts';

/**
 * Refuses what would not survive: U+0000, which PostgreSQL's text cannot hold, and halves of surrogate pairs, which no
 * UTF-8 can hold. Metadata is no concern here: it is kept as JSON, which escapes both.
 *
 * @throws {Refusal} `text_not_storable`, naming the field and the character.
 */
export function requireStorable<Field extends string>(
  body: { readonly [Name in Field]: string },
  fields: readonly Field[],
): void {
  for (const field of fields) {
    const text = body[field];
    if (text.includes('\0'))
      throw new Refusal('text_not_storable', `${field} contains U+0000. Leave that character out.`);
    if (!text.isWellFormed()) {
      throw new Refusal(
        'text_not_storable',
        `${field} contains half of a surrogate pair. Send well-formed Unicode.`,
      );
    }
  }
}
