import type { Invitation } from '../../app/invitation.ts';
import type { Locale } from '../../domain/person.ts';
import { requirementsAt } from '../../domain/policy.ts';
import english from '../../texts/invitation.en.json' with { type: 'json' };
import swedish from '../../texts/invitation.sv.json' with { type: 'json' };

type Sentences = typeof swedish;
const sentences: Readonly<Record<Locale, Sentences>> = { sv: swedish, en: english };

const fill = (sentence: string, values: Readonly<Record<string, string>>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/**
 * The invitation's text: the level, what it asks of whoever takes part (B4: camera on among it), the documents (B5), the
 * organiser's note, and where to get help (B7). Swedish first, since those invited are not known to read anything else.
 */
export const writeInvitation =
  (locale: Locale = 'sv'): Invitation =>
  ({ pack, level, documentsLink, note }) => {
    const t = sentences[locale];
    const levelName = pack.levels.find((each) => each.level === level)?.name[locale] ?? '';
    const demands = requirementsAt(pack, level)
      .filter(({ control }) => control.kind === 'participant')
      .map(({ title }) => `– ${title[locale]}`);
    const paragraphs = [
      note,
      documentsLink && fill(t.documents, { link: documentsLink }),
      [
        fill(t.level, { level: String(level), name: levelName }),
        ...(demands.length > 0 ? [t.demands, ...demands] : []),
      ].join('\n'),
      fill(t.help, { name: pack.contact.name[locale], address: pack.contact.address }),
    ];
    return paragraphs.filter(Boolean).join('\n\n');
  };
