/** Why a link is not one to a place where documents are read after signing in. */
export type LinkFault = 'a-file' | 'not-the-portal';

const FILE_NAME = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|zip|7z|msg|eml|jpe?g|png|tiff?)$/iu;
const FILE_STORES = ['sharepoint.com', 'onedrive.live.com', '1drv.ms', 'onedrive.com'];
const isWithin = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/**
 * B5 at levels 3 and 4: the link goes to the document portal, never to a file.
 * @param link a link that can be parsed.
 * @param hosts the portal's; empty where the organisation has named none, and then only files are refused.
 */
export function documentLinkFault(link: string, hosts: readonly string[]): LinkFault | undefined {
  const url = new URL(link);
  const isPortal = hosts.some((host) => isWithin(url.hostname, host.toLowerCase()));
  if (isFile(url) || (!isPortal && isFileStore(url))) return 'a-file';
  return isPortal || hosts.length === 0 ? undefined : 'not-the-portal';
}

const isFileStore = ({ hostname }: URL) => FILE_STORES.some((store) => isWithin(hostname, store));

/** By its name in the path or in the query (`?file=plan.pdf`), or as SharePoint shares one (`/:w:/`, but not a folder, `/:f:/`). */
function isFile(url: URL): boolean {
  if (/\/:[a-eg-z]:\//iu.test(url.pathname)) return true;
  const names = [url.pathname, ...url.searchParams.values()].map(decoded);
  return names.some((name) => FILE_NAME.test(name.trim()));
}

/** A path may hold a percent sign that encodes nothing; then it is read as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
