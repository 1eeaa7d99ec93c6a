import type { Request, Response, Server } from 'restify';
import type { Metrics } from '../../app/ports/metrics.ts';

/** How long each request takes, by route and status: the route as it is written in the code, never the address. */
export function measureRequests(server: Server, metrics: Metrics): void {
  server.pre((request: Request, response: Response, next) => {
    void metrics.timed(
      'http.request',
      { method: methodOf(request) },
      (note) =>
        new Promise<void>((resolve) => {
          response.once('close', () => {
            note({ route: routeOf(request), status: response.statusCode });
            resolve();
          });
          // What the handlers do is done within this, and so belongs to the request.
          next();
        }),
    );
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];
const methodOf = ({ method }: Request): string =>
  METHODS.find((each) => each === method) ?? 'other';

/** Restify's types promise a route; what no route answered has none. */
function routeOf(request: Request): string {
  const route: { readonly path?: unknown } | undefined = request.getRoute();
  return typeof route?.path === 'string' ? route.path : 'none';
}
