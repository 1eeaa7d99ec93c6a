/** The word that was ambiguous gives way to the address of the person who was chosen. */
export const withPerson = (
  people: string,
  { typed, address }: { typed: string; address: string },
): string =>
  people
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .map((word) => (word === typed ? address : word))
    .filter((word) => word !== '')
    .join(', ');
