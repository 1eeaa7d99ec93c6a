// Logs, and a place for figures. The product logs ids and event names only, and sends figures by OpenTelemetry to a collector
// (otlpEndpoint, infra/collector): Application Insights takes none straight from it. App Service's own agent is off, for it would
// write addresses with ids in them.
param name string
param location string
param days int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: days }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: workspace.id, DisableIpMasking: false }
}

output connectionString string = insights.properties.ConnectionString
output workspaceId string = workspace.id
