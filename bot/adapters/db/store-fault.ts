import { StoreFault } from '../../app/ports/fault.ts';
import { codeOf } from './fault-code.ts';

/**
 * SQLSTATEs that say nothing of the statement: class 08 connection, 53 resources (53100: the disk is full), 57P the server
 * stops or starts; 57014 too slow, 58030 the disk cannot be read or written, 25P03 the transaction idled too long.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const OF_THE_DATABASE = /^(?:08...|53...|57P..|57014|58030|25P03)$/;
const OF_THE_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** node-postgres gives these no code, only words. */
const WITHOUT_CODE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The fault as a StoreFault when it is the database that is not at hand; any other as it is. */
export function namedFault(fault: unknown): unknown {
  const code = codeOf(fault);
  const isTheDatabases =
    code === undefined
      ? fault instanceof Error && WITHOUT_CODE.test(fault.message)
      : OF_THE_DATABASE.test(code) || OF_THE_NETWORK.has(code);
  return isTheDatabases ? new StoreFault(code, fault) : fault;
}
