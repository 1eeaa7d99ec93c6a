import { describe, expect, it } from '@jest/globals';
import { graphPath } from '../../bot/adapters/graph/graph-query.ts';
import { makeIsServiceUrl } from '../../bot/adapters/teams/service-hosts.ts';
import { filesWith } from './product-lines.ts';

/** No address that the product speaks to comes from a request, but for the connector's, which is on a list. */
describe('What the product speaks to', () => {
  it('is called from few files, each with an address from the configuration', () => {
    const calls =
      /\bfetch\(|\b[A-Z]\w*Credential\(|OTLP\w+Exporter\(|import \{[^}]*\b(?:request|get)\b[^}]*\} from 'node:https?'|\baxios\b|createRemoteJWKSet\(|\bundici\b/u;
    expect(filesWith(calls).toSorted()).toEqual([
      'bot/adapters/graph/graph-token.ts',
      'bot/adapters/graph/https-call.ts',
      'bot/adapters/graph/on-behalf-of.ts',
      'bot/adapters/http/token-keys.ts',
      'bot/adapters/sms/acs-messages.ts',
      'bot/adapters/system/telemetry.ts',
      'bot/adapters/teams/channel-token.ts',
    ]);
  });

  it('has the connector’s hosts from a list, whatever an activity says', () => {
    const isServiceUrl = makeIsServiceUrl({
      botOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      serviceHosts: ['smba.example.gov'],
    });
    expect(isServiceUrl('https://smba.trafficmanager.net/emea/tenant/')).toBe(true);
    expect(isServiceUrl('https://smba.example.gov/')).toBe(true);
    for (const elsewhere of [
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net',
      'https://smba.trafficmanager.net@evil.example/',
      'https://evil@smba.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'https://169.254.169.254/latest/meta-data',
      'http://localhost:3978/',
      'http://[::1]/',
      'file:///etc/passwd',
      'no address',
    ])
      expect([elsewhere, isServiceUrl(elsewhere)]).toEqual([elsewhere, false]);
  });

  it('has one segment for each id in an address of Graph, whatever the id', () => {
    for (const id of ['..', '../me', 'a/b?$select=x#y', '%2e%2e', 'http://evil.example', '\ud800'])
      expect(new URL(graphPath`https://graph.example/v1.0/users/${id}/events`).pathname).toMatch(
        /^\/v1\.0\/users\/[^/]+\/events$/u,
      );
  });
});
