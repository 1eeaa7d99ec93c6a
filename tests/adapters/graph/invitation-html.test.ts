import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { invitationHtml } from '../../../bot/adapters/graph/invitation-html.ts';

describe('the invitation', () => {
  it('keeps its paragraphs and line breaks', () => {
    expect(invitationHtml('Hej!\r\n\r\nKameran på.\nSitt enskilt.\n\n\n\nVälkommen')).toBe(
      '<p>Hej!</p><p>Kameran på.<br>Sitt enskilt.</p><p>Välkommen</p>',
    );
  });

  it('makes links of links, without the full stop after them', () => {
    expect(invitationHtml('Se https://example.org/a?b=1&c=2.')).toBe(
      '<p>Se <a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>.</p>',
    );
  });

  it('makes no link of anything but the web', () => {
    expect(invitationHtml('javascript:alert(1) file://x')).not.toContain('<a');
  });

  it('is empty when nothing is written', () => {
    expect(invitationHtml(' \n\n ')).toBe('');
  });

  it('never lets what was typed become markup', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        'https://x',
        '/',
        ' ',
        '\n',
        'script',
        'a',
        '=',
        'on',
      ),
    });
    fc.assert(
      fc.property(hostile, (typed) => {
        const rest = invitationHtml(typed)
          .replaceAll(/<a href="https:\/\/[^"<>']+">|<\/a>|<p>|<\/p>|<br>/g, '')
          .replaceAll(/&(amp|lt|gt|quot|#39);/g, '');
        expect(rest).not.toMatch(/[<>"'&]/);
      }),
    );
  });
});
