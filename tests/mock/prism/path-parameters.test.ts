import { expect, test } from 'vitest';
import { isAt, parametersOf } from '../../../mock/prism/path-parameters.ts';
import { refusalOf } from '../domain/fixtures.ts';

const template = '/scanners/{hardware_id}/captures/{number}';

test.for([
  ['/v1/devices', '/v1/devices', true],
  ['/v1/devices', '/v1/%64evices', true],
  ['/v1/devices', '/v1/devices/', false],
  ['/v1/devices', '/v1/Devices', false],
  ['/v1/devices', '/v1%2Fdevices', false],
  ['/v1/devices', '/v1/device%zz', false],
  ['/v1/devices', '/v1/%ff', false],
  [template, '/scanners/lobby/captures/1', true],
  [template, '/scanners/%zz/%63aptures/1', true],
  [template, '/scanners/lobby/captures', false],
  [template, '/scanners/lobby/others/1', false],
] as const)('of the template %s, %s is a path: %s', ([each, path, is]) => {
  expect(isAt(each, path)).toBe(is);
});

test('parameters are decoded, each by its name', () => {
  expect(parametersOf(template, '/scanners/lobby%2F%C3%A9/captures/1')).toEqual({
    hardware_id: 'lobby/é',
    number: '1',
  });
});

test('a template without parameters has none', () => {
  expect(parametersOf('/v1/devices', '/v1/%zz')).toEqual({});
});

test.for(['%zz', '%', '%ff', '%c3'])('a parameter that cannot be decoded is refused: %s', (segment) => {
  expect(refusalOf(() => parametersOf(template, `/scanners/${segment}/captures/1`))).toEqual({
    code: 'path_unreadable',
    message: `"${segment}" in the path is not percent-encoded UTF-8.`,
  });
});
