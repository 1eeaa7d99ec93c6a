// Two of restify's own files; the types that there are know only the package as a whole.
declare module 'restify/lib/router.js' {
  import type { Router, ServerOptions } from 'restify';

  const RestifyRouter: new (options: ServerOptions) => Router;
  export default RestifyRouter;
}

declare module 'restify/lib/server.js' {
  import type { Router, Server, ServerOptions } from 'restify';

  const RestifyServer: new (options: ServerOptions & { readonly router: Router }) => Server;
  export default RestifyServer;
}
