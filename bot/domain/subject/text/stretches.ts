const LONGEST = 400;

/**
 * A long text in stretches that are looked at one by one, so that time grows linearly whatever is in it. A calendar's
 * subject (at most 255 characters in Exchange) is always one stretch.
 */
export function stretchesOf(text: string): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = space > start + LONGEST / 2 ? space : start + LONGEST;
    stretches.push({ start, end });
    start = end;
  }
  stretches.push({ start, end: text.length });
  return stretches;
}
