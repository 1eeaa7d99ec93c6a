/** Has the browser save a text as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address after the press has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Prints one part of the page; `print-styles.ts` leaves out the rest. */
export function printPart(part: 'record' | 'attendance'): void {
  const { dataset } = document.documentElement;
  dataset['print'] = part;
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true });
  window.print();
}
