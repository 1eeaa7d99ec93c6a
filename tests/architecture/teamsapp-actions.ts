/**
 * What version v1.11 of Microsoft's schema for teamsapp.yml says of the actions that ours uses (OfficeDev/microsoft-365-agents-toolkit,
 * packages/fx-core/resource/yaml-schema/v1.11): no key is allowed but those named, and a name of a variable is of capitals.
 */
export interface Action {
  readonly needs: readonly string[];
  readonly allows?: readonly string[];
  /** Under writeToEnvironmentFile, which then has to be there. */
  readonly gives?: readonly string[];
  readonly mayGive?: readonly string[];
}

export const SCHEMA_VERSION = 'v1.11';
export const actions: Readonly<Record<string, Action>> = {
  'aadApp/create': {
    needs: ['name', 'generateClientSecret', 'signInAudience'],
    allows: ['generateServicePrincipal', 'serviceManagementReference', 'uniqueName'],
    gives: ['clientId', 'objectId'],
    mayGive: ['tenantId', 'authority', 'authorityHost'],
  },
  'aadApp/update': { needs: ['manifestPath', 'outputFilePath'] },
  'arm/deploy': {
    needs: ['subscriptionId', 'resourceGroupName', 'templates'],
    allows: ['bicepCliVersion'],
  },
  'azureAppService/zipDeploy': {
    needs: ['artifactFolder', 'resourceId'],
    allows: ['workingDirectory', 'ignoreFile', 'dryRun', 'outputZipFile'],
  },
  'cli/runNpmCommand': { needs: ['args'], allows: ['workingDirectory'] },
  script: { needs: ['run'], allows: ['workingDirectory', 'shell', 'timeout', 'redirectTo'] },
  'teamsApp/create': { needs: ['name'], gives: ['teamsAppId'] },
  'teamsApp/publishAppPackage': { needs: ['appPackagePath'], gives: ['publishedAppId'] },
  'teamsApp/update': { needs: ['appPackagePath'] },
  'teamsApp/validateAppPackage': { needs: ['appPackagePath'] },
  'teamsApp/validateManifest': { needs: ['manifestPath'] },
  'teamsApp/zipAppPackage': { needs: ['manifestPath', 'outputZipPath', 'outputFolder'] },
};
