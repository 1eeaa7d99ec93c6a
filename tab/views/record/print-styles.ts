import { makeStaticStyles } from '@fluentui/react-components';

/** Black on white whatever the theme, nothing to press, and only the part that is to be printed. A text: an object would lose what is inside `@media`. */
export const usePrintStyles = makeStaticStyles([
  '@page { margin: 18mm 16mm; }',
  `
  @media print {
    html { color-scheme: light !important; }
    body, .fui-FluentProvider {
      color: #000 !important;
      background-color: #fff !important;
      --colorNeutralForeground1: #000 !important;
      --colorNeutralForeground2: #222 !important;
      --colorNeutralBackground1: #fff !important;
      --colorNeutralStroke1: #666 !important;
      --colorNeutralStroke2: #999 !important;
      --colorStatusSuccessForeground1: #000 !important;
      --colorStatusDangerForeground3: #000 !important;
    }
    .fui-FluentProvider { min-height: 0 !important; }
    [data-screen-only], button, textarea { display: none !important; }
    html[data-print='record'] [data-part='attendance'] { display: none !important; }
    html[data-print='attendance'] [data-part='record'] { display: none !important; }
    li, tr, dl { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
  }
`,
]);
