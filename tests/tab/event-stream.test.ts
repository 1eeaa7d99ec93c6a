/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeStreamReader } from '../../tab/api/event-stream.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readWhole = (text: string) => makeStreamReader()(bytesOf(text));

describe('the reader of the live feed', () => {
  it('gives each message its data, and joins several data lines', () => {
    expect(readWhole('data: {"version":1}\n\ndata: a\ndata: b\n\n')).toEqual([
      { event: 'message', data: '{"version":1}' },
      { event: 'message', data: 'a\nb' },
    ]);
  });

  it('leaves out comments, unknown fields, messages without data and what is not ended yet', () => {
    expect(readWhole(': still here\n\nretry: 5\nevent: x\n\ndata: waits')).toEqual([]);
  });

  it('keeps a second space, the name of the event and the latest id', () => {
    expect(readWhole('id: 7\nevent: change\ndata:  two\n\ndata:no space\n\n')).toEqual([
      { event: 'change', data: ' two', id: '7' },
      { event: 'message', data: 'no space', id: '7' },
    ]);
  });

  it('takes every line ending the standard names, and a byte order mark first', () => {
    const expected = [
      { event: 'message', data: 'ett' },
      { event: 'message', data: 'två' },
    ];
    for (const end of ['\n', '\r', '\r\n'])
      expect(readWhole(`\uFEFFdata: ett${end}${end}data: två${end}${end}`)).toEqual(expected);
  });

  it('gives the same messages however the bytes are cut, also inside å and between return and line feed', () => {
    const line = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 12 })
        .map((text) => `data: ${text.replaceAll(/[\r\n]/g, '')}`),
      fc.constantFrom(': håll i', 'event: ändrat', 'id: 12', 'retry: 10', 'data', ''),
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 25 })
      .map((lines) => `${lines.map(([content, end]) => content + end).join('')}data: sist\n\n`);
    fc.assert(
      fc.property(text, fc.array(fc.nat(400), { maxLength: 40 }), (stream, cuts) => {
        const bytes = bytesOf(stream);
        const places = [0, ...cuts.map((cut) => cut % bytes.length), bytes.length].toSorted(
          (a, b) => a - b,
        );
        const read = makeStreamReader();
        const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        expect(pieces.flatMap((piece) => read(piece))).toEqual(readWhole(stream));
      }),
      { numRuns: 300 },
    );
  });

  it('tells what the server asks to be left in peace for, and nothing that is no number', () => {
    const asked: number[] = [];
    const read = makeStreamReader((milliseconds) => asked.push(milliseconds));
    expect(read(bytesOf('retry: 2000\n\nretry: soon\nretry: -1\nretry: 99999999\n\n'))).toEqual([]);
    expect(asked).toEqual([2000]);
  });
});
