// The bot as Teams knows it: the managed identity, or the app registration where there is none.
param name string
param appId string
@description('The managed identity that the bot is. Empty: it is an app registration of this tenant.')
param identityId string
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  // Of its own in the whole world, as the database's and the server's names.
  name: '${name}-bot-${take(uniqueString(resourceGroup().id), 8)}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Mötesvakt'
    endpoint: endpoint
    msaAppType: empty(identityId) ? 'SingleTenant' : 'UserAssignedMSI'
    msaAppId: appId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    msaAppTenantId: subscription().tenantId
    publicNetworkAccess: 'Enabled'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true, acceptedTerms: true } }
}
