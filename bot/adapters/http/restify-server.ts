import type { Server, ServerOptions } from 'restify';
// What `createServer` is made of. The package as a whole brings its plugins: three hundred modules, of which none is used.
import RestifyRouter from 'restify/lib/router.js';
import RestifyServer from 'restify/lib/server.js';

/** A server of restify's without routes, name and log. */
export function makeRestifyServer(): Server {
  const options: ServerOptions = { name: '' };
  // The router's own limit on a part of the address, 100 characters, is too tight for an encoded thread id.
  Object.assign(options, { log: silent, maxParamLength: 1_000 });
  return new RestifyServer({ ...options, router: new RestifyRouter(options) });
}

/** Restify's own log would write addresses and names of handlers; the product logs through its port alone. */
const quiet = () => undefined;
const silent = {
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  child: (): unknown => silent,
};
