/** A subject of a calendar export. */
export interface Title {
  readonly id: string;
  readonly title: string;
}

const NEEDED = ['id', 'title'] as const;

/** Reads the columns id and title, in any order, of a tab-separated file with a header; others are passed over. */
export function readTitles(
  tsv: string,
): { readonly titles: readonly Title[] } | { readonly missing: readonly string[] } {
  const [header = '', ...lines] = tsv.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const columns = header.split('\t').map((column) => column.trim().toLowerCase());
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { missing };
  const [id, title] = NEEDED.map((column) => columns.indexOf(column));
  return {
    titles: lines
      .filter((line) => line !== '')
      .map((line) => {
        const values = line.split('\t');
        return { id: values[id ?? 0] ?? '', title: values[title ?? 0] ?? '' };
      }),
  };
}
