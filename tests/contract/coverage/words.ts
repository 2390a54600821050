/** Compares what the reference says in words with the descriptions of the contract. */
import { segmentsOf } from '../../../contract/pointer.ts';
import type { Fact } from '../reference/place.ts';
import { lookUp, nameOf, operationIn, schemaOf, type Node } from './contract-view.ts';
import { show, type Finding, type Located } from './finding.ts';

export function wordGaps(contract: Node, facts: readonly Located<Fact>[]): readonly Finding[] {
  return facts.flatMap(({ place, fact }) => {
    const said = sentenceOf(contract, fact);
    if (!said || plain(said.text).includes(plain(said.sentence))) return [];
    return [
      {
        place,
        subject: said.subject,
        problem: `is ${show(said.text)} in the contract, expected it to say ${show(said.sentence)}`,
      },
    ];
  });
}

type Sentence = { readonly subject: string; readonly text: unknown; readonly sentence: string };

/** What `fact` expects to read, and what stands there; undefined for a fact without words. */
function sentenceOf(contract: Node, fact: Fact): Sentence | undefined {
  if (!('words' in fact) || fact.words === undefined) return undefined;
  const sentence = fact.words;
  switch (fact.kind) {
    case 'words':
      return {
        subject: `text ${fact.at}`,
        text: textAt(contract, segmentsOf(fact.at)),
        sentence,
      };
    case 'status': {
      const operation = operationIn(contract, fact.operation)?.node;
      const text = lookUp(contract, operation, 'responses', fact.status, 'description');
      return { subject: `description of status ${fact.status} of ${fact.operation}`, text, sentence };
    }
    case 'field': {
      const path = fact.at.split('.').flatMap((key) => ['properties', key]);
      const text = lookUp(contract, schemaOf(contract, fact.body), ...path, 'description');
      return { subject: `description of ${fact.at} in ${nameOf(fact.body)}`, text, sentence };
    }
  }
}

function textAt(contract: Node, [first = '', second = '', ...rest]: readonly string[]): unknown {
  const tags = contract['tags'];
  const tag = first === 'tags' && Array.isArray(tags) && tags.find((each: Node) => each['name'] === second);
  return tag ? lookUp(contract, tag, ...rest) : lookUp(contract, contract, first, second, ...rest);
}

// The same few texts are looked at again for every copy of the contract.
const known = new Map<string, string>();

/** Words without markup, and with the contract's marks in place of the reference's: `:` for a dash, `about` for a tilde. */
function plain(text: unknown): string {
  if (typeof text !== 'string') return '';
  const words = known.get(text) ?? withoutMarkup(text);
  known.set(text, words);
  return words;
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`>|]/g, '')
    .replaceAll(/\s+—\s+/g, ': ')
    .replaceAll('~', 'about ')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}
