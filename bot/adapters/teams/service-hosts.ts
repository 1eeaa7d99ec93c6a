/** Where Microsoft runs the Bot Connector for Teams: the list of its own Teams SDK (2026) for the public cloud. */
const MICROSOFTS = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
];

/**
 * Whether the bot may be told to speak there. What it sends bears its token, so even a verified activity leads it to
 * Microsoft only, to hosts named in the configuration, or to the host that signs the channel's tokens, which is trusted
 * with more than that.
 */
export function makeIsServiceUrl(settings: {
  readonly botOpenIdMetadataUrl: string;
  readonly serviceHosts: readonly string[];
}): (serviceUrl: string) => boolean {
  const secureHosts = new Set([...MICROSOFTS, ...settings.serviceHosts]);
  const signer = new URL(settings.botOpenIdMetadataUrl).hostname;
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, hostname, port, username, password } = new URL(serviceUrl);
    if (username !== '' || password !== '') return false;
    if (hostname === signer) return true;
    return protocol === 'https:' && port === '' && secureHosts.has(hostname);
  };
}
