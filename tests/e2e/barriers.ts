import axe from 'axe-core';
import type { Result } from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * What axe calls serious or critical in the panel or the tab, and where. Of a page that has been looked at in another theme
 * only the colours are new. It runs in the frame itself: by way of the page around it takes ten times as long.
 */
export async function barriers(frame: Frame, look: 'all' | 'colours' = 'all'): Promise<string[]> {
  await frame.evaluate(axe.source);
  const options = {
    resultTypes: ['violations'],
    ...(look === 'colours' ? { runOnly: ['color-contrast'] } : {}),
  };
  const violations = await frame.evaluate<Result[]>(
    `axe.run(document, ${JSON.stringify(options)}).then((found) => found.violations)`,
  );
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
