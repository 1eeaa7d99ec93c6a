import { describe, expect, it } from '@jest/globals';
import { namedFault } from '../../../bot/adapters/db/store-fault.ts';
import { StoreFault } from '../../../bot/app/ports/fault.ts';

const coded = (code: string) => Object.assign(new Error('words of the driver'), { code });

describe('A fault of the database', () => {
  it.each([
    ['08006', 'the connection broke'],
    ['53100', 'the disk is full'],
    ['53300', 'too many connections'],
    ['57P01', 'the server stops'],
    ['57P03', 'the server starts'],
    ['57014', 'too slow'],
    ['58030', 'the disk cannot be read'],
    ['25P03', 'the transaction idled'],
    ['ECONNREFUSED', 'nobody listens'],
    ['ENOTFOUND', 'no such host'],
  ])('%s is the database that is not at hand: %s', (code) => {
    const fault = coded(code);
    const named = namedFault(fault);

    expect(named).toBeInstanceOf(StoreFault);
    expect(named).toMatchObject({ code, cause: fault });
    expect(String(named)).not.toContain('words of the driver');
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('without a code is known by node-postgres’s words: %s', (words) => {
    expect(namedFault(new Error(words))).toMatchObject({ name: 'StoreFault', code: undefined });
  });

  it.each([coded('23505'), coded('42501'), coded('40001'), new Error('a bug'), 'no error at all'])(
    'that is somebody else’s stays as it is: %s',
    (fault) => {
      expect(namedFault(fault)).toBe(fault);
    },
  );
});
