/** The table "who may import whom" of docs/adr/0002: tests/architecture plants one bad import per rule. */
const sdk = (name, packages, home) => ({
  name: `${name}-stays-home`,
  severity: 'error',
  from: { path: '^(bot|tab|scripts)', pathNot: home },
  to: { path: `node_modules/(${packages})/` },
});
const server = '^bot/(?!demo/)';
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^bot/domain' },
      to: { pathNot: '^bot/domain' },
    },
    {
      name: 'app-knows-no-adapters',
      severity: 'error',
      from: { path: '^bot/app' },
      to: { pathNot: '^bot/(domain|app)' },
    },
    {
      name: 'adapters-stay-apart',
      severity: 'error',
      from: { path: '^bot/adapters/([^/]+)/' },
      to: { path: '^bot/adapters/', pathNot: '^bot/adapters/$1/' },
    },
    {
      name: 'adapters-are-composed',
      severity: 'error',
      from: { path: '^bot/adapters/' },
      to: { path: '^bot/(compose|main|start|config)' },
    },
    {
      name: 'only-http-knows-contract',
      severity: 'error',
      from: { path: '^bot/(adapters/(?!http/)|app|domain)' },
      to: { path: '^bot/contract' },
    },
    {
      name: 'tab-only-contract',
      severity: 'error',
      from: { path: '^tab' },
      to: { path: '^bot', pathNot: '^bot/(contract|domain/subject|domain/identity-check[.]ts$)' },
    },
    {
      name: 'contract-only-zod',
      severity: 'error',
      from: { path: '^bot/contract' },
      to: { pathNot: ['^bot/contract', 'node_modules/zod/'] },
    },
    {
      name: 'demo-stands-alone',
      severity: 'error',
      from: { path: '^bot/demo' },
      to: { path: '^bot/(?!demo/)' },
    },
    {
      name: 'product-knows-no-demo',
      severity: 'error',
      from: { path: '^(bot/(?!demo/)|tab)' },
      to: { path: '^bot/demo' },
    },
    {
      name: 'product-knows-no-scripts',
      severity: 'error',
      from: { path: '^(bot|tab)' },
      to: { path: '^(scripts|tests)' },
    },
    // What runs in production is installed in production; types alone may come from a development package.
    {
      name: 'product-uses-no-tools',
      severity: 'error',
      from: { path: '^bot/(?!demo/)' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'type-import', 'pre-compilation-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    // The exception holds types alone, which the resolver does not see as a module.
    {
      name: 'imports-exist',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@microsoft/microsoft-graph-types$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    sdk(
      'botbuilder',
      'botbuilder|botframework-[^/]+',
      '^(bot/(adapters/teams|demo)|scripts/bench)/',
    ),
    {
      name: 'restify-stays-home',
      severity: 'error',
      from: { path: server, pathNot: '^bot/adapters/http/' },
      to: { path: 'node_modules/restify/' },
    },
    sdk('azure-identity', '@azure/identity|@microsoft/teamsfx', '^bot/adapters/graph/'),
    {
      name: 'database-stays-home',
      severity: 'error',
      from: { path: '^(bot|tab)', pathNot: '^bot/adapters/db/' },
      to: { path: 'node_modules/(pg|pg-boss|kysely|@electric-sql/pglite)/' },
    },
    sdk('opentelemetry', '@opentelemetry/[^/]+', '^bot/adapters/system/'),
    sdk('teams-js', '@microsoft/teams-js', '^tab/host/'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
