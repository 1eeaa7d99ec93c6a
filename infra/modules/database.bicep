// PostgreSQL with private access only.
param name string
param location string
param subnetId string
param dnsZoneId string
param sku string
param tier string
param storageGb int
param isHighlyAvailable bool
param backupDays int
@secure()
param password string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-database-${take(uniqueString(resourceGroup().id), 8)}'
  location: location
  sku: { name: sku, tier: tier }
  properties: {
    version: '17'
    administratorLogin: 'motesvakt'
    administratorLoginPassword: password
    // The password lies in the vault and nowhere else; nobody signs in as a person.
    authConfig: { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled' }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
      publicNetworkAccess: 'Disabled'
    }
    storage: { storageSizeGB: storageGb, autoGrow: 'Enabled' }
    // Copies stay in the region.
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: isHighlyAvailable ? 'ZoneRedundant' : 'Disabled' }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'motesvakt'
  properties: { charset: 'UTF8', collation: 'C' }
}

output host string = server.properties.fullyQualifiedDomainName
