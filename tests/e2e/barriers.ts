import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';

/**
 * What axe calls serious or critical on the page and in the panel or tab in it, and where. Of a page that has been looked at
 * in another theme only the colours are new.
 */
export async function barriers(page: Page, look: 'all' | 'colours' = 'all'): Promise<string[]> {
  // What is in order is not asked for: telling where each such element is takes most of the time.
  const axe = new AxeBuilder({ page })
    .include(['iframe[data-testid=panel]', 'html'])
    .options({ resultTypes: ['violations'] });
  const { violations } = await (
    look === 'colours' ? axe.withRules(['color-contrast']) : axe
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** By how many pixels the page is wider than its window, and the texts that reach beyond it. */
export async function beyondTheEdge(
  frame: Frame,
): Promise<{ readonly pixels: number; readonly texts: readonly string[] }> {
  return frame.evaluate<{ pixels: number; texts: string[] }>(
    `({
      pixels: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      texts: [...document.querySelectorAll('button, p, h1, h2, h3, h4, li, label')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5)
        .map((each) => each.textContent),
    })`,
  );
}
