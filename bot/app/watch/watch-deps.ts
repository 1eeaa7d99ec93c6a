import type { CalendarSharing } from '../ports/calendar-sharing.ts';
import type { CalendarWatch } from '../ports/calendar-watch.ts';
import type { Calendar } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Logger } from '../ports/logger.ts';
import type { OnlineMeetings } from '../ports/online-meetings.ts';
import type { PersonalCards } from '../ports/personal-cards.ts';
import type { PolicySource } from '../ports/policy-source.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Staff } from '../ports/staff.ts';
import type { TaskQueue } from '../ports/task-queue.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { WatchedEvents } from '../ports/watched-events.ts';
import type { AllowedWords } from '../words/allowed-words.ts';
import type { ProposeWord } from '../words/word-use-cases.ts';

/** What keeping watch over bookings made elsewhere needs. */
export interface WatchDeps {
  readonly work: UnitOfWork;
  readonly watch: CalendarWatch;
  readonly events: WatchedEvents;
  readonly calendar: Calendar;
  readonly sharing: CalendarSharing;
  readonly staff: Staff;
  readonly directory: Directory;
  readonly onlineMeetings: OnlineMeetings;
  readonly policies: PolicySource;
  readonly personalCards: PersonalCards;
  readonly queue: TaskQueue;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly allowedWords: AllowedWords;
  readonly proposeWord: ProposeWord;
}
