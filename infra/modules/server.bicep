// The servers, and a slot beside them where the next release starts before it takes over.
param name string
param location string
param sku string
param count int
param subnetId string
param identityId string
param identityClientId string
param clientId string
param tenantIds string
param enrolment string
param policyDir string
param botServiceHosts string
param smsEndpoint string
param smsSender string
param otlpEndpoint string
param databaseUrlSecretUri string
param hashKeySecretUri string
@description('Empty: there is no client secret.')
param clientSecretSecretUri string
param insightsConnectionString string
param logWorkspaceId string

var siteName = '${name}-${take(uniqueString(resourceGroup().id), 8)}'
var publicHost = '${siteName}.azurewebsites.net'

// Names as in .env.example; tests/architecture holds them against bot/config.ts. What is empty counts as not set.
var settings = {
  HOST: '0.0.0.0'
  PORT: '8080'
  PUBLIC_URL: 'https://${publicHost}'
  TENANT_IDS: tenantIds
  ENROLMENT: enrolment
  CLIENT_ID: clientId
  CLIENT_SECRET: empty(clientSecretSecretUri) ? '' : '@Microsoft.KeyVault(SecretUri=${clientSecretSecretUri})'
  MANAGED_IDENTITY_CLIENT_ID: identityClientId
  TRUSTED_PROXIES: '1'
  DATABASE_URL: '@Microsoft.KeyVault(SecretUri=${databaseUrlSecretUri})'
  HASH_KEY: '@Microsoft.KeyVault(SecretUri=${hashKeySecretUri})'
  POLICY_DIR: policyDir
  BOT_SERVICE_HOSTS: botServiceHosts
  SMS_ENDPOINT: smsEndpoint
  SMS_SENDER: smsSender
  OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint
  LOG_LEVEL: 'info'
}
// App Service's own, and the connection string for a collector beside the server. A swap waits until the next release is ready.
var platform = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  WEBSITE_SWAP_WARMUP_PING_PATH: '/readyz'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30'
}

var site = {
  serverFarmId: plan.id
  httpsOnly: true
  clientAffinityEnabled: false
  keyVaultReferenceIdentity: identityId
  virtualNetworkSubnetId: subnetId
  siteConfig: {
    linuxFxVersion: 'NODE|24-lts'
    appCommandLine: 'node --max-old-space-size=1024 bot/main.ts'
    alwaysOn: true
    ftpsState: 'Disabled'
    http20Enabled: true
    minTlsVersion: '1.2'
    scmMinTlsVersion: '1.2'
    healthCheckPath: '/readyz'
  }
}
// To the workspace go what the server writes and what the platform says of it; not the requests, which hold people's addresses.
var logged = [
  { category: 'AppServiceConsoleLogs', enabled: true }
  { category: 'AppServicePlatformLogs', enabled: true }
]
var works = { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: sku, capacity: count }
  properties: { reserved: true, zoneRedundant: count > 2 }
}

resource server 'Microsoft.Web/sites@2024-04-01' = {
  name: siteName
  location: location
  kind: 'app,linux'
  identity: works
  properties: site
}

resource serverSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: server
  name: 'appsettings'
  properties: union(settings, platform)
}

resource next 'Microsoft.Web/sites/slots@2024-04-01' = {
  parent: server
  name: 'next'
  location: location
  kind: 'app,linux'
  identity: works
  properties: site
}

resource nextSettings 'Microsoft.Web/sites/slots/config@2024-04-01' = {
  parent: next
  name: 'appsettings'
  properties: union(settings, platform)
}

// Nobody deploys with a password: deployment goes through Entra, at both.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for each in ['ftp', 'scm']: {
    parent: server
    name: each
    properties: { allow: false }
  }
]

resource noPasswordAtNext 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-04-01' = [
  for each in ['ftp', 'scm']: {
    parent: next
    name: each
    properties: { allow: false }
  }
]

resource toWorkspace 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: server
  name: 'logs'
  properties: { workspaceId: logWorkspaceId, logs: logged }
}

// Why a release would not start is told here before it is ever in use.
resource nextToWorkspace 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: next
  name: 'logs'
  properties: { workspaceId: logWorkspaceId, logs: logged }
}

output id string = server.id
output name string = server.name
output publicHost string = publicHost
output publicUrl string = 'https://${publicHost}'
