-- One-time codes and phrases that somebody is to recite. Nothing is kept of one but a keyed hash, and no row longer than it can
-- be used: whether it can is told by the meeting's log, which this table only serves.
CREATE TABLE verification_secrets (
  tenant_id   text        NOT NULL,
  meeting_id  text        NOT NULL,
  -- A participant's id for a code, `party:` and the party's number for a phrase.
  holder      text        NOT NULL,
  means       text        NOT NULL CHECK (means IN ('callback-code', 'message-code', 'letter-phrase', 'email-phrase')),
  -- Where the number was verified, for a code. Never the number.
  source      text        CHECK (source IN ('population-register', 'case-file', 'own-register')),
  secret_hash text        NOT NULL,
  -- The event it was issued as.
  issued_seq  integer     NOT NULL CHECK (issued_seq > 0),
  issued_at   timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  tries_left  integer     NOT NULL CHECK (tries_left BETWEEN 1 AND 3),
  PRIMARY KEY (tenant_id, meeting_id, holder),
  CHECK ((means IN ('callback-code', 'message-code')) = (source IS NOT NULL))
);
CREATE INDEX verification_secrets_expires_at ON verification_secrets (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON verification_secrets TO motesvakt_app;
