import type { Span } from './rewrite.ts';

const CASE_NUMBER =
  /(?<![\p{L}\d])(?:(?:[Dd]nr|DNR|[Dd]iarienr|[Dd]iarienummer|[Ää]rendenr|[Ää]rendenummer|[Mm]ålnr|[Mm]ål nr|[Mm]ål)[ .:]{1,2}(?:[A-ZÅÄÖ]{1,6}[ -]?)?\d[\d/:.-]{1,14}\d|[A-ZÅÄÖ]{2,6}[ -](?:19|20)?\d\d[-/]\d{2,6}(?![\d]))/gu;

/** Case and register numbers: open in a subject somebody typed, left out of one that is suggested (B8). */
export const findCaseNumbers = (text: string): Span[] =>
  Array.from(text.matchAll(CASE_NUMBER), ({ 0: number, index }) => ({
    start: index,
    end: index + number.length,
  }));
