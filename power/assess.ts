/** From measurements to what they show: which defect is found by what, and which check finds nothing. */
import type { Check } from '../conformance/index.ts';
import type { Defect } from '../deployment/defects/table.ts';
import type { DefectId } from '../deployment/defects.ts';
import { worldOf, type Finding, type Measurement } from './measure.ts';

export type Kill = {
  readonly defect: Defect<DefectId>;
  readonly by: readonly Finding[];
  readonly exception: string | undefined;
};

export type Assessment = {
  readonly kills: readonly Kill[];
  readonly missed: readonly Defect[];
  /** Checks that found no defect. */
  readonly idle: readonly string[];
  /** Checks that spoke up on a correct deployment. */
  readonly alarms: readonly string[];
  /** The defects that a check found, for every check. */
  readonly foundBy: ReadonlyMap<string, readonly Kill[]>;
};

export function assess(
  measurements: readonly Measurement[],
  defects: readonly Defect<DefectId>[],
  checks: readonly Pick<Check, 'id'>[],
  exceptions: Readonly<Partial<Record<DefectId, string>>>,
): Assessment {
  const controls = measurements.filter(({ defect }) => defect === undefined);
  const alarms = new Set(controls.flatMap(({ findings }) => findings.map(({ checkId }) => checkId)));
  const kills = defects.map((defect) => {
    const mine = controls.filter(({ world }) => world === worldOf(defect.id));
    // Only a check that passes the correct deployment every time can tell it from a wrong one.
    const sound = (id: string) => mine.length > 0 && mine.every(({ passed }) => passed.includes(id));
    const measured = measurements.find((each) => each.defect === defect.id);
    const by = (measured?.findings ?? []).filter(({ checkId }) => sound(checkId));
    return { defect, by, exception: exceptions[defect.id] };
  });
  const foundBy = new Map(
    checks.map(({ id }) => [id, kills.filter(({ by }) => by.some(({ checkId }) => checkId === id))] as const),
  );
  return {
    kills,
    missed: kills
      .filter(({ by, exception }) => by.length === 0 && exception === undefined)
      .map(({ defect }) => defect),
    idle: [...foundBy].filter(([, found]) => found.length === 0).map(([id]) => id),
    alarms: [...alarms],
    foundBy,
  };
}

/** For every check the defects that it finds, first those that few others find: what it may be there for. */
export function candidates({ foundBy }: Assessment): ReadonlyMap<string, readonly DefectId[]> {
  return new Map(
    [...foundBy].map(([check, found]) => [
      check,
      found.toSorted((one, other) => one.by.length - other.by.length).map(({ defect }) => defect.id),
    ]),
  );
}
