import { describe, expect, it } from '@jest/globals';
import { documentLinkFault } from '../../bot/domain/document-link.ts';

const PORTAL = ['handlingar.alvsunda.example'];

describe('A link to documents at levels 3 and 4', () => {
  it.each([
    'https://handlingar.alvsunda.example/arenden/12',
    'https://HANDLINGAR.alvsunda.example/',
    'https://ks.handlingar.alvsunda.example/mote?id=7',
    'https://handlingar.alvsunda.example/100%-rabatt',
  ])('may go to the portal: %s', (link) => {
    expect(documentLinkFault(link, PORTAL)).toBeUndefined();
  });

  it.each([
    'https://alvsunda.sharepoint.com/:w:/r/sites/ks/Delade%20dokument/plan',
    'https://alvsunda-my.sharepoint.com/personal/karin/Documents/plan.docx',
    'https://alvsunda.sharepoint.com/sites/ks',
    'https://1drv.ms/w/s!abc',
    'https://onedrive.live.com/edit?id=1',
    'https://annan.example/plan.PDF',
    'https://annan.example/hamta?fil=plan%2Epdf',
    'https://handlingar.alvsunda.example/bilagor/plan.pdf',
  ])('is refused as a file: %s', (link) => {
    expect(documentLinkFault(link, PORTAL)).toBe('a-file');
  });

  it.each([
    'https://annan.example/arenden/12',
    'https://handlingar.alvsunda.example.annan.example/',
    'https://ejhandlingar.alvsunda.example/',
    'https://handlingar.alvsunda.example@annan.example/',
  ])('is refused when it goes elsewhere: %s', (link) => {
    expect(documentLinkFault(link, PORTAL)).toBe('not-the-portal');
  });

  it('is only held to being no file where the organisation has named no portal', () => {
    expect(documentLinkFault('https://annan.example/arenden/12', [])).toBeUndefined();
    expect(documentLinkFault('https://annan.example/plan.pdf', [])).toBe('a-file');
  });

  it('may go to a portal that is itself in SharePoint, but not to a file there', () => {
    const hosts = ['alvsunda.sharepoint.com'];

    expect(documentLinkFault('https://alvsunda.sharepoint.com/sites/ks', hosts)).toBeUndefined();
    expect(documentLinkFault('https://alvsunda.sharepoint.com/:b:/s/ks/abc', hosts)).toBe('a-file');
  });
});
