import type { Request, Response, Server } from 'restify';
import type { Logger } from '../../../app/ports/logger.ts';
import { answering } from '../call.ts';
import { pageHeaders } from '../security-headers.ts';
import { makeTabFiles } from '../tab-files.ts';

/** `/tab/*`: the built panel. */
export function addTabRoutes(
  server: Server,
  deps: {
    readonly folder: string;
    readonly frameAncestors: readonly string[];
    readonly logger: Logger;
  },
): void {
  const fileAt = makeTabFiles(deps.folder);
  const headers = pageHeaders(deps.frameAncestors);

  const serve = async (request: Request, response: Response): Promise<undefined> => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/tab') {
      response.writeHead(308, { ...headers, location: '/tab/' });
      response.end();
      return;
    }
    const file = await fileAt(path.slice('/tab/'.length));
    const isKnown = (request.headers['if-none-match'] ?? '').includes(file.etag);
    const mayZip = /\bgzip\b/u.test(request.headers['accept-encoding']?.toString() ?? '');
    const zipped = mayZip ? file.zipped : undefined;
    const content = zipped ?? file.content;
    response.writeHead(isKnown ? 304 : 200, {
      ...headers,
      'content-type': file.type,
      'cache-control': file.cacheControl,
      etag: file.etag,
      vary: 'accept-encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
      ...(isKnown ? {} : { 'content-length': content.length }),
    });
    response.end(isKnown || request.method === 'HEAD' ? undefined : content);
  };

  for (const path of ['/tab', '/tab/*']) {
    server.get(path, answering(deps.logger, serve));
    server.head(path, answering(deps.logger, serve));
  }
}
