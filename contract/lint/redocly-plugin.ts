/**
 * Hands the house rules to Redocly CLI, as rules `house/<id>` beside its own.
 *
 * A file that the contract's own loader refuses is one finding of `house/contract-loads`, where the loader says it is;
 * the other house rules then have nothing to look at.
 */
import { ContractError } from '../contract-error.ts';
import { parseContract, type Contract } from '../load.ts';
import { houseRules } from './house-rules.ts';
import type { HouseRule } from './rule.ts';

/** The part of Redocly's rule context that is used here. */
type Source = { readonly absoluteRef: string; readonly body: string };
type Place = { readonly source: Source; readonly pointer: string; readonly reportOnKey?: boolean };
type LinePlace = { readonly source: Source; readonly start: { readonly line: number; readonly col: number } };
type Context = {
  readonly location: { readonly source: Source };
  readonly report: (problem: { readonly message: string; readonly location: Place | LinePlace }) => void;
};
type Visitor = () => { readonly Root: (root: unknown, context: Context) => void };

const loaded = new WeakMap<Source, Contract | ContractError>();

/** Redocly asks for a default export. */
export default function houseRulesPlugin(): { id: string; rules: { oas3: Record<string, Visitor> } } {
  const rules = houseRules.map((rule) => [rule.id, visitorOf(rule)] as const);
  return { id: 'house', rules: { oas3: { 'contract-loads': contractLoads, ...Object.fromEntries(rules) } } };
}

function visitorOf(rule: HouseRule): Visitor {
  return () => ({
    Root(_root, { location: { source }, report }) {
      const contract = load(source);
      if (contract instanceof ContractError) return;
      for (const { at, message } of rule.check(contract)) {
        report({ message, location: { source, pointer: `#${at || '/'}`, reportOnKey: true } });
      }
    },
  });
}

function contractLoads(): ReturnType<Visitor> {
  return {
    Root(_root, { location: { source }, report }) {
      const error = load(source);
      if (!(error instanceof ContractError)) return;
      const start = { line: error.position.line, col: error.position.column };
      report({ message: `${error.problem} ${error.remedy}`, location: { source, start } });
    },
  };
}

function load(source: Source): Contract | ContractError {
  const known = loaded.get(source) ?? parse(source);
  loaded.set(source, known);
  return known;
}

function parse({ body, absoluteRef }: Source): Contract | ContractError {
  try {
    return parseContract(body, absoluteRef);
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
}
