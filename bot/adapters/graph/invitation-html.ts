const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

// Trailing punctuation belongs to the sentence. Only https and http become links; everything else stays text.
const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

function withLinks(line: string): string {
  let html = '';
  let from = 0;
  for (const match of line.matchAll(address)) {
    const link = escaped(match[0]);
    html += `${escaped(line.slice(from, match.index))}<a href="${link}">${link}</a>`;
    from = match.index + match[0].length;
  }
  return html + escaped(line.slice(from));
}

/** Plain text as HTML: an empty line parts paragraphs, a line break stays one; nothing typed can become markup. */
export function invitationHtml(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim().split('\n').map(withLinks).join('<br>')}</p>`)
    .join('');
}
