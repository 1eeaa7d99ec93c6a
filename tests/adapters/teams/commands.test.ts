import { describe, expect, it } from '@jest/globals';
import { readCommand } from '../../../bot/adapters/teams/commands.ts';

describe('A message is read as a command', () => {
  it.each([
    ['hjälp', { name: 'help' }],
    ['HJÄLP!', { name: 'help' }],
    ['  hjalp ', { name: 'help' }],
    ['help', { name: 'help' }],
    ['hja\u0308lp', { name: 'help' }],
    ['nivåer', { name: 'levels' }],
    ['Nivaer.', { name: 'levels' }],
    ['levels', { name: 'levels' }],
    ['mina möten', { name: 'my-meetings' }],
    ['Mina moten', { name: 'my-meetings' }],
    ['my meetings', { name: 'my-meetings' }],
    ['kontrollera Möte med Åsa', { name: 'check', subject: 'Möte med Åsa' }],
    ['Kontrollera: Lönesamtal', { name: 'check', subject: 'Lönesamtal' }],
    ['kontrollera rubrik Lönesamtal', { name: 'check', subject: 'Lönesamtal' }],
    ['check Budget 🎂', { name: 'check', subject: 'Budget 🎂' }],
    ['kontrollera', { name: 'check', subject: '' }],
    ['kontrollera\nrad två', { name: 'check', subject: 'rad två' }],
    ['boka', { name: 'book', text: '' }],
    [
      'Boka torsdag 10–11 Budgetavstämning med Anna',
      { name: 'book', text: 'torsdag 10–11 Budgetavstämning med Anna' },
    ],
    ['boka Möte om budgeten imorgon 9', { name: 'book', text: 'Möte om budgeten imorgon 9' }],
    ['boka möte', { name: 'book', text: '' }],
    ['book a meeting on Friday', { name: 'book', text: 'a meeting on Friday' }],
    ['bokad tid', { name: 'unknown' }],
    ['kontrollerad', { name: 'unknown' }],
    ['nivåerna i vattentornet', { name: 'unknown' }],
    ['', { name: 'unknown' }],
    ['tack!', { name: 'unknown' }],
    ['İstanbul ' + 'ſ'.repeat(50), { name: 'unknown' }],
  ])('%j', (message, command) => {
    expect(readCommand(message)).toEqual(command);
  });
});
