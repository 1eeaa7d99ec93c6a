// Mötesvakt in one resource group: the server, its database, its identity, its secrets and its bot.
// Everything lies in the EU, and the database has no public address.
targetScope = 'resourceGroup'

@description('Begins every name; a lower case letter, then lower case letters and digits.')
@minLength(3)
@maxLength(12)
param name string

@description('Where everything lies. EU only.')
@allowed([
  'swedencentral'
  'northeurope'
  'westeurope'
  'germanywestcentral'
  'francecentral'
  'polandcentral'
  'italynorth'
  'spaincentral'
])
param location string = 'swedencentral'

@description('Size of each server, and how many there are.')
@allowed(['P0v3', 'P1v3', 'P2v3'])
param serverSku string
@minValue(1)
@maxValue(30)
param serverCount int

@description('Size of the database.')
param databaseSku string
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param databaseTier string
@minValue(32)
param databaseStorageGb int
@description('A standby in another zone takes over when the first falls.')
param databaseIsHighlyAvailable bool
@minValue(7)
@maxValue(35)
param backupDays int

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int

@description('The app registration: what the panel signs in to.')
param clientId string
@description('tenantId=packId, separated by commas. A managed identity serves its own tenant.')
param tenantIds string
@description('tenantId=all or tenantId=groupId, separated by commas.')
param enrolment string
@description('Folder with policy packs of your own within the release: policies. Empty: those of the product.')
param policyDir string = ''
@description('Hosts of the Bot Connector besides those that the product knows, separated by commas.')
param botServiceHosts string = ''
@description('Azure Communication Services, for codes as text messages: both or neither.')
param smsEndpoint string = ''
param smsSender string = ''
@description('An OpenTelemetry collector that the server reaches: http://localhost:4318 beside it. Empty: nothing is sent.')
param otlpEndpoint string = ''
@secure()
@description('Of the app registration, where several organisations are served: it is then the bot. Empty: the managed identity is.')
param clientSecret string = ''

@secure()
@minLength(20)
param databasePassword string
@secure()
@minLength(44)
@description('At least 32 random bytes, base64. Keep it: hashes made with another key are not recognised.')
param hashKey string

var isForSeveral = !empty(clientSecret)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: name
    location: location
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
    sku: databaseSku
    tier: databaseTier
    storageGb: databaseStorageGb
    isHighlyAvailable: databaseIsHighlyAvailable
    backupDays: backupDays
    password: databasePassword
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    readerPrincipalId: identity.outputs.principalId
    databaseHost: database.outputs.host
    databasePassword: databasePassword
    hashKey: hashKey
    clientSecret: clientSecret
  }
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: { name: name, location: location, days: logDays }
}

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    name: name
    location: location
    sku: serverSku
    count: serverCount
    subnetId: network.outputs.serverSubnetId
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    clientId: clientId
    tenantIds: tenantIds
    enrolment: enrolment
    policyDir: policyDir
    botServiceHosts: botServiceHosts
    smsEndpoint: smsEndpoint
    smsSender: smsSender
    otlpEndpoint: otlpEndpoint
    databaseUrlSecretUri: vault.outputs.databaseUrlSecretUri
    hashKeySecretUri: vault.outputs.hashKeySecretUri
    clientSecretSecretUri: vault.outputs.clientSecretSecretUri
    insightsConnectionString: insights.outputs.connectionString
    logWorkspaceId: insights.outputs.workspaceId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    appId: isForSeveral ? clientId : identity.outputs.clientId
    identityId: isForSeveral ? '' : identity.outputs.id
    endpoint: '${server.outputs.publicUrl}/api/messages'
  }
}

output PUBLIC_URL string = server.outputs.publicUrl
output PUBLIC_HOST string = server.outputs.publicHost
output BOT_ID string = isForSeveral ? clientId : identity.outputs.clientId
output SIGN_IN_AUDIENCE string = isForSeveral ? 'AzureADMultipleOrgs' : 'AzureADMyOrg'
output SERVER_NAME string = server.outputs.name
output SERVER_RESOURCE_ID string = server.outputs.id
