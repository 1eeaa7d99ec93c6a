import type { Level, PolicyPack } from '../../../domain/policy.ts';
import type { Texts } from '../texts.ts';
import type { Card } from './elements.ts';
import { card, container, cut, execute, heading, labelled, line } from './elements.ts';

const MOST_REQUIREMENTS = 6;

/** The pack's levels: what each is for, and what it adds to those below it. */
export const levelsCard = (t: Texts, pack: PolicyPack): Card =>
  card(
    [
      heading(t.say('levels.title')),
      line({ text: t.say('levels.intro', { organisation: t.of(pack.organisation) }) }),
      ...pack.levels.map(({ level, forum, purpose, concerns }) => {
        const added = cut(
          pack.requirements.filter((each) => each.level === level && each.strength === 'must'),
          MOST_REQUIREMENTS,
        );
        return container(
          [
            line({ text: levelName(t, pack, level), isBold: true }),
            labelled(t.say('levels.forum'), t.of(forum)),
            labelled(t.say('levels.purpose'), t.of(purpose)),
            labelled(t.say('levels.concerns'), t.of(concerns)),
            ...(added.shown.length > 0 ? [line({ text: t.say('levels.adds'), isBold: true })] : []),
            ...added.shown.map(({ title }) => line({ text: `• ${t.of(title)}` })),
            ...(added.left > 0
              ? [line({ text: t.say('more', { count: added.left }), isSubtle: true })]
              : []),
          ],
          { style: 'emphasis' },
        );
      }),
    ],
    [execute(t.say('button.book'), 'booking.open', {}, 'positive')],
  );

/** Such as `Nivå 2 – Stängt möte`. */
export function levelName(t: Texts, pack: PolicyPack, level: Level): string {
  const described = pack.levels.find((each) => each.level === level);
  return described
    ? t.say('level.named', { level, name: t.of(described.name) })
    : t.say('level.bare', { level });
}
