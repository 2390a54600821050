/** Compares the requirements of the contract with the places that cite them. */
import type { Requirement } from '../../../contract/requirements/requirement.ts';
import type { Place, Reading } from '../reference/place.ts';
import type { Finding } from './finding.ts';

export function requirementGaps(
  requirements: readonly Requirement[],
  places: readonly Place[],
  readings: readonly Reading[],
): readonly Finding[] {
  const known = new Set(requirements.map(({ id }) => id));
  return [
    ...places.filter(({ requirements: cited }) => cited.length === 0).map(uncovered),
    ...places.flatMap(({ label, requirements: cited }) =>
      cited.filter((id) => !known.has(id)).map((id) => missing(label, id)),
    ),
    ...readings
      .filter(({ requirement }) => !known.has(requirement))
      .map(({ requirement }) => missing('readings', requirement)),
    ...repeatedLabels(places),
    ...requirements.flatMap((requirement) =>
      requirement.basis === 'inferred'
        ? inferredGaps(requirement, places, readings)
        : sourcedGaps(requirement, places, readings),
    ),
  ];
}

function uncovered({ label }: Place): Finding {
  return { place: label, subject: `place ${label}`, problem: 'is covered by no requirement' };
}

function missing(place: string, id: string): Finding {
  return { place, subject: `requirement ${id}`, problem: 'is cited here, but not in the contract' };
}

function repeatedLabels(places: readonly Place[]): readonly Finding[] {
  const labels = places.map(({ label }) => label);
  return labels
    .filter((label, index) => labels.indexOf(label) !== index)
    .map((label) => ({ place: label, subject: `place ${label}`, problem: 'stands in the tables twice' }));
}

/** What the reference says or shows has its place there, and that place cites it. */
function sourcedGaps(
  { id, basis, source }: Requirement,
  places: readonly Place[],
  readings: readonly Reading[],
): readonly Finding[] {
  const subject = `requirement ${id}`;
  const place = places.find(({ label }) => label === source);
  const findings: Finding[] = [];
  if (!place)
    findings.push({ place: source, subject, problem: 'has a source that is no place of the reference' });
  else if (!cites(place, id))
    findings.push({ place: source, subject, problem: 'is not cited by its own source' });
  if (!places.some((each) => cites(each, id)))
    findings.push({ place: source, subject, problem: 'is cited by no place' });
  if (readings.some(({ requirement }) => requirement === id)) {
    findings.push({
      place: 'readings',
      subject,
      problem: `is a reading there, but ${basis} in the contract`,
    });
  }
  return findings;
}

/** What the reference does not say has a reason, and is listed as a reading instead of cited by a place. */
function inferredGaps(
  { id, source }: Requirement,
  places: readonly Place[],
  readings: readonly Reading[],
): readonly Finding[] {
  const subject = `requirement ${id}`;
  const cited = places
    .filter((place) => cites(place, id))
    .map(({ label }) => ({
      place: label,
      subject,
      problem: 'is cited by a place, but inferred in the contract',
    }));
  const listed = readings.filter(({ requirement }) => requirement === id).length;
  if (listed !== 1)
    cited.push({ place: 'readings', subject, problem: `is listed ${listed} times, expected once` });
  if (places.some(({ label }) => label === source)) {
    cited.push({
      place: source,
      subject,
      problem: 'has a place as its source, expected the reason for the inference',
    });
  }
  return cited;
}

function cites(place: Place, id: string): boolean {
  return place.requirements.some((each) => each === id);
}
