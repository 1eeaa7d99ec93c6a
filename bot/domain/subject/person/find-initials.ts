import type { Match } from '../identifier/match.ts';
import type { Token } from '../text/tokens.ts';
import type { Casing } from './scene.ts';

/** Two letters that are no person's in a calendar. */
const ABBREVIATIONS = new Set(
  `it hr ks kf kd sd eu va vd aa na ai pm fm em tv bup mvc bvc ap ip os bb cv dj dm eo fn gk gs id ik kk kp kr lg lo ls mc md mp ms mr ni nn no ok oh pc pe pr ps pt ra rf rr sf si sk so sn sos st sv sö ta to tv uf uk un
us va vb ve vf vg vi vs vt ht wc ab hb kb bk if ff cd dr fk af kv fd gd jk tf tk ac bi cc fa ft gp ha ia ii iv ix xi ks lp ln lr ma nr nk np ob oi pa pv rh sa sb sd sm ss sl sj te tl tr tt ty ul up ut uv ws åk öv ap mt bp av ds sg si by my me my we be he if in is`.split(
    /\s+/u,
  ),
);

/** "T.o.m." and the like, in capitals. */
const DOTTED = new Set(
  't.o.m f.o.m m.m o.s.a p.g.a s.k t.ex d.v.s u.s m.fl m.a.o f.n o.d a.s.a.p a.k.a n.b'.split(' '),
);

/** Initials of one person: "B.S.", "G.H", and two bare capitals. Offsets of each, and whether they have stops. */
export function findInitials(
  tokens: readonly Token[],
  casing: Casing,
): (Match & { isDotted: boolean })[] {
  const found: (Match & { isDotted: boolean })[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const last = lastOfDotted(tokens, at);
    if (last !== undefined) {
      found.push(initialsAt(tokens[at]?.start ?? 0, tokens[last]?.end ?? 0, true));
      at = last;
      continue;
    }
    const token = tokens[at];
    if (token?.type !== 'word' || casing === 'caps' || token.text.length > 4) continue;
    if (!/^\p{Lu}{2}$/u.test(token.text)) continue;
    if (tokens[at + 1]?.isApart === false && tokens[at + 1]?.type !== 'sign') continue;
    if (!ABBREVIATIONS.has(token.key)) found.push(initialsAt(token.start, token.end, false));
  }
  return found;
}

const initialsAt = (start: number, end: number, isDotted: boolean) =>
  ({ kind: 'initials', start, end, confidence: 0.6, evidence: 'name-form', isDotted }) as const;

/** "B.S", "B.S.", "A.B.C." without spaces; not the start of "B. Svensson". */
function lastOfDotted(tokens: readonly Token[], first: number): number | undefined {
  if (!isLetter(tokens[first])) return undefined;
  let at = first;
  let letters = 0;
  while (letters <= 3 && isLetter(tokens[at]) && (at === first || tokens[at]?.isApart === false)) {
    letters += 1;
    if (tokens[at + 1]?.key !== '.' || tokens[at + 1]?.isApart !== false) break;
    at += 2;
  }
  const end = isLetter(tokens[at]) && tokens[at]?.isApart === false && at > first ? at : at - 1;
  if (letters < 2 || letters > 3 || end <= first) return undefined;
  const spelling = tokens
    .slice(first, end + 1)
    .map(({ key }) => key)
    .join('')
    .replace(/\.$/u, '');
  return DOTTED.has(spelling) ? undefined : end;
}

const isLetter = (token: Token | undefined) =>
  token?.type === 'word' && token.text.length <= 2 && /^\p{Lu}$/u.test(token.text);
