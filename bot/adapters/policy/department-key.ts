/** The same department however the directory writes its name: letter case, spaces and how å, ä, ö are composed do not matter. */
export const departmentKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
