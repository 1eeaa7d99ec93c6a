-- Roles belong to the whole server, not to this database: they may exist already, made by another installation
-- or by an administrator when the product's own login may not create roles.
DO $$
DECLARE
  wanted text;
  -- From PostgreSQL 16 on, being a member and being allowed to SET ROLE are two different things.
  privilege text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['motesvakt_app', 'motesvakt_eraser'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- another database on this server made it a moment ago
      END;
    END IF;
    IF NOT pg_has_role(wanted, privilege) THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
END $$;

CREATE TABLE booking_drafts (
  tenant_id    text        NOT NULL,
  id           text        NOT NULL,
  version      integer     NOT NULL CHECK (version >= 0),
  organiser_id text        NOT NULL,
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  attendee_ids text[]      NOT NULL,
  level        smallint    NOT NULL CHECK (level BETWEEN 0 AND 4),
  subject_hash text        NOT NULL,
  pack_version text        NOT NULL,
  created_at   timestamptz NOT NULL,
  state        text        NOT NULL CHECK (state IN ('proposed', 'confirming', 'booked', 'failed')),
  -- When the state was entered; a proposal has none.
  state_at     timestamptz,
  event_id     text,
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'proposed') = (state_at IS NULL)),
  CHECK ((state = 'booked') = (event_id IS NOT NULL))
);
CREATE INDEX booking_drafts_confirming ON booking_drafts (state_at) WHERE state = 'confirming';
CREATE INDEX booking_drafts_unbooked ON booking_drafts (tenant_id, created_at) WHERE state IN ('proposed', 'failed');

CREATE TABLE meetings (
  tenant_id         text NOT NULL,
  id                text NOT NULL,
  thread_id         text,
  organiser_id      text NOT NULL,
  ical_uid          text,
  join_url          text,
  online_meeting_id text,
  department        text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, thread_id)
);
CREATE INDEX meetings_ical_uid ON meetings (tenant_id, ical_uid);
CREATE INDEX meetings_join_url ON meetings (tenant_id, join_url);

-- Where each meeting's chain of events stands. Kept apart from the entries so that a cut-off end shows.
CREATE TABLE meeting_chains (
  tenant_id  text        NOT NULL,
  meeting_id text        NOT NULL,
  version    integer     NOT NULL CHECK (version >= 0),
  hash       text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, meeting_id)
);
CREATE INDEX meeting_chains_changed_at ON meeting_chains (changed_at);

-- Append-only. Whatever is about a person stands in payload, which the eraser may empty together with its salt.
CREATE TABLE meeting_events (
  tenant_id      text        NOT NULL,
  meeting_id     text        NOT NULL,
  seq            integer     NOT NULL CHECK (seq > 0),
  at             timestamptz NOT NULL,
  what           text        NOT NULL CHECK (what ~ '^[a-z-]+\.[a-z-]+$'),
  pack           text        NOT NULL,
  payload_digest text        NOT NULL CHECK (payload_digest ~ '^[0-9a-f]{64}$'),
  hash           text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  salt           text,
  payload        text,
  PRIMARY KEY (tenant_id, meeting_id, seq),
  CHECK ((salt IS NULL) = (payload IS NULL))
);

-- Rows are found by id alone when they are done, but a key still names its tenant.
CREATE TABLE outbox (
  tenant_id  text    NOT NULL,
  id         bigint  GENERATED ALWAYS AS IDENTITY,
  meeting_id text    NOT NULL,
  version    integer NOT NULL,
  attempts   integer NOT NULL DEFAULT 0,
  -- Null: at once.
  due_at     timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX outbox_id ON outbox (id);

CREATE TABLE attestations (
  tenant_id      text        NOT NULL,
  id             text        NOT NULL,
  requirement_id text        NOT NULL,
  attested_by    text        NOT NULL,
  attested_at    timestamptz NOT NULL,
  evidence       text        NOT NULL,
  expires_at     timestamptz NOT NULL,
  revoked_at     timestamptz,
  revoked_by     text,
  PRIMARY KEY (tenant_id, id),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

CREATE TABLE role_holders (
  tenant_id text NOT NULL,
  role      text NOT NULL,
  person_id text NOT NULL,
  PRIMARY KEY (tenant_id, role, person_id)
);
CREATE INDEX role_holders_person ON role_holders (tenant_id, person_id);

CREATE TABLE conversations (
  tenant_id       text NOT NULL,
  conversation_id text NOT NULL,
  service_url     text NOT NULL,
  person_id       text,
  locale          text NOT NULL CHECK (locale IN ('sv', 'en')),
  PRIMARY KEY (tenant_id, conversation_id),
  UNIQUE (tenant_id, person_id)
);

CREATE TABLE meeting_cards (
  tenant_id       text NOT NULL,
  meeting_id      text NOT NULL,
  target          text NOT NULL CHECK (target IN ('person', 'meeting')),
  target_id       text NOT NULL,
  locale          text NOT NULL CHECK (locale IN ('sv', 'en')),
  conversation_id text NOT NULL,
  activity_id     text NOT NULL,
  service_url     text NOT NULL,
  PRIMARY KEY (tenant_id, meeting_id, target, target_id)
);

-- Second defence, for whoever connects as something else than the app: the log is only added to, and only the
-- eraser may empty a payload, leaving everything that the hashes cover.
CREATE FUNCTION guard_meeting_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'motesvakt_eraser' THEN
    IF NEW.payload IS NULL AND NEW.salt IS NULL
      AND (NEW.tenant_id, NEW.meeting_id, NEW.seq, NEW.at, NEW.what, NEW.pack, NEW.payload_digest, NEW.hash)
        = (OLD.tenant_id, OLD.meeting_id, OLD.seq, OLD.at, OLD.what, OLD.pack, OLD.payload_digest, OLD.hash)
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'meeting_events is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER meeting_events_append_only BEFORE UPDATE OR DELETE ON meeting_events
  FOR EACH ROW EXECUTE FUNCTION guard_meeting_events();
CREATE TRIGGER meeting_events_never_truncated BEFORE TRUNCATE ON meeting_events
  FOR EACH STATEMENT EXECUTE FUNCTION guard_meeting_events();

CREATE FUNCTION guard_meeting_chains() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.tenant_id, NEW.meeting_id) = (OLD.tenant_id, OLD.meeting_id) AND NEW.version > OLD.version THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'meeting_chains only moves forward' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER meeting_chains_forward_only BEFORE UPDATE OR DELETE ON meeting_chains
  FOR EACH ROW EXECUTE FUNCTION guard_meeting_chains();
CREATE TRIGGER meeting_chains_never_truncated BEFORE TRUNCATE ON meeting_chains
  FOR EACH STATEMENT EXECUTE FUNCTION guard_meeting_chains();

GRANT SELECT, INSERT ON meeting_events TO motesvakt_app;
GRANT SELECT, INSERT, UPDATE (version, hash, changed_at) ON meeting_chains TO motesvakt_app;
GRANT SELECT, INSERT, UPDATE, DELETE
  ON booking_drafts, meetings, outbox, attestations, role_holders, conversations, meeting_cards TO motesvakt_app;
GRANT SELECT ON schema_migrations TO motesvakt_app, motesvakt_eraser;

GRANT SELECT, UPDATE (payload, salt) ON meeting_events TO motesvakt_eraser;
GRANT SELECT ON meeting_chains TO motesvakt_eraser;
