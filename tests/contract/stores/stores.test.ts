import { describe } from '@jest/globals';
import { describeAttestations } from './attestation-suite.ts';
import { describeCards } from './card-suite.ts';
import { describeConversations } from './conversation-suite.ts';
import { describeDrafts } from './draft-suite.ts';
import { describeEventLog } from './event-log-suite.ts';
import { describeMeetings } from './meeting-suite.ts';
import { describeOpenGates } from './open-gate-suite.ts';
import { openedHere } from './opened-here.ts';
import { describeOutbox } from './outbox-suite.ts';
import { describeRecords } from './record-suite.ts';
import { describeRoles } from './role-suite.ts';
import { implementations } from './stores-under-test.ts';
import { describeUnitOfWork } from './unit-of-work-suite.ts';
import { describeVerification } from './verification-suite.ts';
import { describeWatch } from './watch-suite.ts';
import { describeWords } from './word-suite.ts';

describe.each(implementations)('Stores on %s', (_name, open) => {
  const stores = openedHere(open);

  describeUnitOfWork(stores);
  describeDrafts(stores);
  describeMeetings(stores);
  describeEventLog(stores);
  describeRecords(stores);
  describeOutbox(stores);
  describeAttestations(stores);
  describeRoles(stores);
  describeConversations(stores);
  describeCards(stores);
  describeOpenGates(stores);
  describeVerification(stores);
  describeWatch(stores);
  describeWords(stores);
});
