import { describe, expect, it } from '@jest/globals';
import { found } from './a-context.ts';

describe('a sensitive word', () => {
  it.each([
    ['beside a name', 'Rehabplan Anna', ['health: Rehabplan', 'person: Anna']],
    ['beside initials', 'A.L. uppsägning', ['person: A.L.', 'hr: uppsägning']],
    [
      'beside an identity number',
      'Orosanmälan 870504-1237',
      ['social: Orosanmälan', 'personnummer: 870504-1237'],
    ],
    ['beside an address', 'Vräkning Granvägen 7', ['social: Vräkning', 'address: Granvägen 7']],
    ['beside a class', 'Självskada 8B', ['health: Självskada']],
    ['beside an age', 'Omhändertagen pojke 7 år', ['social: Omhändertagen']],
    ['beside a noun for one person', 'kollega utbränd', ['health: utbränd']],
    ['beside the only one of a role', 'Utköp kommundirektör', ['hr: Utköp']],
    ['as the calendar owner’s own appointment', 'Cellgifter kur 3', ['health: Cellgifter']],
    ['of belief', 'Medlem i Kommunal: Anna', ['belief: Medlem i Kommunal', 'person: Anna']],
    ['of crime', 'Misshandel elev 8C', ['crime: Misshandel']],
  ])('%s counts', (_where, subject, findings) => {
    expect(found(subject)).toEqual(findings);
  });

  it.each([
    ['training', 'Utbildning i suicidprevention'],
    ['a routine', 'Rutin orosanmälan'],
    ['statistics', 'Vräkningar, statistik'],
    ['a lecture', 'Autism, föreläsning'],
    ['procurement', 'Upphandling boendestöd'],
    ['a law', 'LVU, ny lag'],
    ['a team', 'LSS-handläggarträff'],
    ['the weather', 'Orange varning för snöfall'],
    ['a contract', 'Uppsägning av abonnemang'],
    ['nobody', 'Polisanmälan'],
  ])('about %s is left alone', (_what, subject) => {
    expect(found(subject)).toEqual([]);
  });

  it('does not count when somebody only gives the training', () => {
    expect(found('LSS-utbildning med Anna')).toEqual(['person: Anna']);
  });
});
