/** A subject with what a person has marked in it. Offsets are UTF-16 code units, end exclusive. */
export interface LabelledSubject {
  readonly id: string;
  readonly title: string;
  readonly isFlagged: boolean;
  readonly spans: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Reads the columns id, title, label and spans of a TSV with a header. */
export function parseLabelled(tsv: string): LabelledSubject[] {
  const [header = '', ...lines] = tsv.trimEnd().split('\n');
  const columns = header.split('\t');
  const column = (name: string) => columns.indexOf(name);
  return lines.map((line) => {
    const values = line.split('\t');
    return {
      id: values[column('id')] ?? '',
      title: values[column('title')] ?? '',
      isFlagged: values[column('label')] === 'flag',
      spans: Array.from(
        (values[column('spans')] ?? '').matchAll(/(\d+)-(\d+):(\w+)/gu),
        (match) => ({
          start: Number(match[1]),
          end: Number(match[2]),
          kind: match[3] ?? '',
        }),
      ),
    };
  });
}
