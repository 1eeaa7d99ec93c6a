import { ROLES, ROLE_ENDING } from '../person/context-words.ts';
import type { Token } from '../text/tokens.ts';

/** Nouns for one person, or for a family, which counts as one. */
const ONE = new Set(
  `elev eleven elevs brukare brukaren brukares medarbetare medarbetaren medarbetares pojke pojken pojkes flicka flickan flickas kille killen tjej tjejen kollega kollegan kollegas vikarie vikarien
patient patienten patientens klient klienten klientens son sonen dotter dottern mamma mamman pappa pappan mor far bror brodern syster systern hyresgäst hyresgästen man mannen kvinna kvinnan
barn barnet barnets syskon syskonen syskonpar syskonparet familj familjen förälder föräldern granne grannen praktikant praktikanten student studenten tränare tränaren
tonåring tonåringen yngling ungdom ungdomen spädbarn bebis nyfödd änka änkling make maka sambo exmake exman exfru fru hustru lärling lärlingen anställd anställda undersköterska
chauffören chaufför kock kocken städare städaren bonde barnflicka tvillingar tvillingarna trillingar gäst ledamot ledamoten kund kunden person personen vårdtagare vårdtagaren omsorgstagare sökanden deltagare deltagaren
anhörig anhörige avliden avlidne asylsökande barnbarn barnbarnet bebisen brandman busschaufför chauffören controllern elektriker elevens elevassistenten feriearbetare flickvän flykting flyktingen fosterbarn fosterbarnet
fritidsledare frun förare föraren föräldern grundskoleelev gruppledare gymnasieelev gymnasieeleven individ individen kocken kokerska lokalvårdare lokalvårdaren lärarens maken makan mormor morfar farmor farfar
måltidsbiträde nyanländ nyfödd nämndeman parkarbetare pensionär pensionären personlig pojkvän praoelev praoeleven receptionist sambo sambon skolsköterska släkting snickare socialsekreterare tvååring
child husband wife dad mom mum mother father brother sister son daughter kid resident nurse headteacher caretaker janitor coworker co-worker
gymnasist gymnasisten förskolebarn kassör vaktmästare skolchef kamrer sekreterare handläggare chefen chef rektor rektorn lärare läraren förskollärare barnskötare elevassistent resursperson
colleague student pupil employee patient boy girl tenant client user teacher manager trainee neighbour`.split(
    /\s+/u,
  ),
);
const ONE_ENDING =
  /(?:vikarie|vikarien|eleven|elev|pojke|pojken|flicka|flickan|kollega|kollegan|medarbetare|medarbetaren|praktikant|praktikanten|student|studenten|patient|patienten|klient|sköterska|sköterskan|skötare|skötaren|sonen|dottern|mamman|pappan|åring|åringen|barnbarn)$/u;

/** Also in the genitive: "mammas", "sonens". */
const isOne = (key: string): boolean =>
  ONE.has(key) || ONE_ENDING.test(key) || (key.endsWith('s') && ONE.has(key.slice(0, -1)));

/** Whether the token is a noun that means one person, or a class or an age that narrows to one. */
export function pointsAtOne(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.type === 'code')
    return /^\d[a-hå]$/u.test(token.key) || /^\d{1,3}-?åring/u.test(token.key);
  if (token.type === 'number')
    return Number(token.key) < 111 &&
      /^(?:år|årig|års|åring|mån|yo)$/u.test(tokens[at + 1]?.key ?? '')
      ? true
      : /^(?:åk|årskurs|klass|sv)$/u.test(tokens[at - 1]?.key ?? '') && token.text.length === 1;
  if (token.key === 'lgh' && tokens[at + 1]?.type === 'number') return true;
  return token.type === 'word' && isOne(token.key);
}

/** A role in the singular without a name: with a unit, or being the only one, it is somebody. */
export const isRole = (token: Token | undefined): boolean =>
  token?.type === 'word' &&
  (ROLES.has(token.key) || ROLE_ENDING.test(token.key)) &&
  !/(?:samtal|vän)$/u.test(token.key);
