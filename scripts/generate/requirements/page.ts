/** generated/requirements.md: the same requirements for people, a table a group. */
import type { Contract } from '../../../contract/load.ts';
import { banner } from '../banner.ts';
import { readRequirements } from '../../../contract/requirements/read.ts';
import { GROUPS, type Requirement } from '../../../contract/requirements/requirement.ts';

export function generateRequirementsPage(contract: Contract): string {
  const requirements = readRequirements(contract);
  const sections = Object.entries(GROUPS).map(([group, title]) =>
    section(
      title,
      requirements.filter(({ id }) => id.startsWith(`${group}-`)),
    ),
  );
  return `<!-- ${banner(contract)} -->

# Requirements

What the Link Identity API has to do, one behaviour a row: ${requirements.length} requirements.

- **Level**: MUST, SHOULD or MAY, as in RFC 2119.
- **Basis**: *stated* in a sentence, table or note of the API reference; seen in an *example* only; or *inferred*,
  because the reference is silent. An inferred requirement is never a MUST.
- **Source**: the place in the API reference; for an inferred requirement, why its silence is read so.

${sections.join('\n')}`;
}

function section(title: string, requirements: readonly Requirement[]): string {
  const rows = requirements.map(
    ({ id, level, basis, text, source }) =>
      `| ${[`\`${id}\``, level, basis, cell(text), cell(source)].join(' | ')} |\n`,
  );
  return `## ${title}\n\n| Id | Level | Basis | Requirement | Source |\n|---|---|---|---|---|\n${rows.join('')}`;
}

// A bar would end the cell, `<` start a tag, `*` emphasis. What has an underscore is a name on the wire.
function cell(text: string): string {
  return text.replaceAll(/[\\|<*]/g, '\\$&').replaceAll(/(?:\w+\.)*\w*_\w*/g, '`$&`');
}
