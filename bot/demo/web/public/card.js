/* global AdaptiveCards */
/** Draws cards with Microsoft's own renderer. */

const hostConfig = {
  fontFamily: "'Segoe UI', system-ui, sans-serif",
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#d1d1d1' },
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  containerStyles: {
    default: {
      backgroundColor: '#ffffff',
      foregroundColors: {
        default: { default: '#242424', subtle: '#5c5c5c' },
        accent: { default: '#4f52b2', subtle: '#4f52b2' },
        attention: { default: '#b10e1c', subtle: '#b10e1c' },
        good: { default: '#0e700e', subtle: '#0e700e' },
        warning: { default: '#835b00', subtle: '#835b00' },
      },
    },
    emphasis: {
      backgroundColor: '#f0f0f0',
      foregroundColors: {
        default: { default: '#242424', subtle: '#575757' },
        accent: { default: '#4f52b2', subtle: '#4f52b2' },
        attention: { default: '#a80000', subtle: '#a80000' },
        good: { default: '#0b5a0b', subtle: '#0b5a0b' },
        warning: { default: '#6b4a00', subtle: '#6b4a00' },
      },
    },
    good: { backgroundColor: '#f1faf1', borderColor: '#9fd89f' },
    warning: { backgroundColor: '#fff9f5', borderColor: '#fdcfb4' },
    attention: { backgroundColor: '#fdf3f4', borderColor: '#eeacb2' },
    accent: { backgroundColor: '#e8ebfa', borderColor: '#c7c8f0' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  inputs: {
    label: {
      inputSpacing: 4,
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'default' },
  },
};

const escaped = (text) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign],
  );
const inline = (text) =>
  escaped(text)
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2" rel="noreferrer">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\W)_([^_]+)_(?=\W|$)/g, '$1<em>$2</em>');

/** The little Markdown that Teams draws in a card: bold, italics, links and lists. */
function markdown(text) {
  const parts = text.split(/\r?\n/).map((line) => /^\s*[-*] (.*)$/.exec(line)?.[1] ?? line);
  const isItem = text.split(/\r?\n/).map((line) => /^\s*[-*] /.test(line));
  let html = '';
  parts.forEach((line, index) => {
    if (isItem[index] && !isItem[index - 1]) html += '<ul>';
    html += isItem[index] ? `<li>${inline(line)}</li>` : `<p>${inline(line) || '&nbsp;'}</p>`;
    if (isItem[index] && !isItem[index + 1]) html += '</ul>';
  });
  return html;
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

/** The element that shows the card; `onAction` gets `{ type, verb, id, data }` with what was typed in `data`. */
export function drawCard(content, onAction) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    const type = action.getJsonTypeName();
    if (type === 'Action.OpenUrl') open(action.url, '_blank', 'noreferrer');
    // The renderer itself shows and hides what the other kinds of action are about.
    if (type !== 'Action.Execute' && type !== 'Action.Submit') return;
    onAction({ type, verb: action.verb, id: action.id, data: action.data ?? {} });
  };
  card.parse(content);
  return card.render() ?? document.createTextNode('Kortet går inte att visa.');
}
