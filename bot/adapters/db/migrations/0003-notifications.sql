-- One per person who is watched. `id` is ours and new each time Graph is asked: the clientState is derived from it.
CREATE TABLE subscriptions (
  tenant_id    text        NOT NULL,
  person_id    text        NOT NULL,
  id           text        NOT NULL,
  -- Null until Graph has answered.
  graph_id     text,
  expires_at   timestamptz,
  -- Graph's opaque token of where reading the changes stands: no content, but it opens nothing without our own login.
  delta_link   text,
  -- Where the window of the delta link ends, and when everything up to an instant was last known to be seen.
  delta_to     timestamptz,
  caught_up_at timestamptz,
  failures     integer     NOT NULL DEFAULT 0,
  -- Not tried again before this, after a failure.
  retry_at     timestamptz,
  sharing_checked_at timestamptz,
  sharing_told integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, person_id),
  UNIQUE (tenant_id, id),
  CHECK ((graph_id IS NULL) = (expires_at IS NULL))
);

-- What came in and is not yet a job: ids only. A key names its tenant; rows are moved in the order they came.
CREATE TABLE notifications (
  tenant_id   text        NOT NULL,
  id          bigint      GENERATED ALWAYS AS IDENTITY,
  person_id   text        NOT NULL,
  what        text        NOT NULL CHECK (what IN ('booking', 'catch-up', 'renew', 'subscribe', 'sharing')),
  event_id    text,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((what = 'booking') = (event_id IS NOT NULL))
);
CREATE INDEX notifications_id ON notifications (id);

-- What a booking made elsewhere breaks. `content` is kinds, lengths, counts and ids as JSON: never words of a subject.
CREATE TABLE booking_alerts (
  tenant_id    text        NOT NULL,
  id           text        NOT NULL,
  person_id    text        NOT NULL,
  event_id     text        NOT NULL,
  version      integer     NOT NULL CHECK (version >= 0),
  state        text        NOT NULL CHECK (state IN ('new', 'open', 'in-order', 'gone')),
  subject_hash text,
  content      text        NOT NULL,
  locale       text        NOT NULL CHECK (locale IN ('sv', 'en')),
  conversation_id text,
  activity_id  text,
  service_url  text,
  reminders    integer     NOT NULL DEFAULT 0,
  -- When it is looked at without a notification: the end of quiet hours, or a reminder.
  due_at       timestamptz,
  ends_at      timestamptz NOT NULL,
  -- Somebody is at it until then, unless a crash came in between.
  leased_until timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, person_id, event_id),
  CHECK ((activity_id IS NULL) = (conversation_id IS NULL) AND (activity_id IS NULL) = (service_url IS NULL))
);
CREATE INDEX booking_alerts_due ON booking_alerts (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX booking_alerts_ends ON booking_alerts (ends_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON subscriptions, notifications, booking_alerts TO motesvakt_app;
