// What must stay secret; the server reads it as its identity, and nobody else has a role here.
param name string
param location string
param readerPrincipalId string
param databaseHost string
@secure()
param databasePassword string
@secure()
param hashKey string
@secure()
@description('Empty: there is none.')
param clientSecret string

// Key Vault Secrets User: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-${take(uniqueString(resourceGroup().id), 8)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgresql://motesvakt:${uriComponent(databasePassword)}@${databaseHost}:5432/motesvakt?sslmode=verify-full'
  }
}

resource key 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'hash-key'
  properties: { value: hashKey }
}

resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(clientSecret)) {
  parent: vault
  name: 'client-secret'
  properties: { value: clientSecret }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerPrincipalId, secretsUser)
  properties: {
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

output databaseUrlSecretUri string = databaseUrl.properties.secretUri
output hashKeySecretUri string = key.properties.secretUri
output clientSecretSecretUri string = empty(clientSecret) ? '' : '${vault.properties.vaultUri}secrets/client-secret'
