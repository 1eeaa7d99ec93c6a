/** Brings a line of the checklist into view, with the focus on what can be pressed there. */
export function focusLine(requirementId: string): void {
  const line = [...document.querySelectorAll<HTMLElement>('[data-line]')].find(
    (each) => each.dataset['line'] === requirementId,
  );
  // A line without a press of its own still has a button that tells what it means.
  const place = line?.querySelector<HTMLElement>('[data-action]') ?? line?.querySelector('button');
  show(line, place);
}

/** The meeting's level is chosen at the end of the panel. */
export function focusLevelControl(): void {
  const place = document.querySelector<HTMLElement>('[data-level-control]');
  show(place, place?.querySelector('button'));
}

function show(place: HTMLElement | null | undefined, focus: HTMLElement | null | undefined): void {
  place?.scrollIntoView({ block: 'center' });
  focus?.focus({ preventScroll: true });
}
