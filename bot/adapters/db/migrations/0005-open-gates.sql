-- Meetings whose gate was opened and is not known to have closed: looked at now and then, also when nobody has the panel
-- open, by whichever process comes first. A row is only a note of where to look; what is so stands in the log.
CREATE TABLE open_gates (
  tenant_id        text        NOT NULL,
  meeting_id       text        NOT NULL,
  -- Where the log stood when the gate was opened.
  version          integer     NOT NULL CHECK (version >= 0),
  look_at          timestamptz NOT NULL,
  -- Since when Teams' settings could not be read; null while they can.
  unreadable_since timestamptz,
  PRIMARY KEY (tenant_id, meeting_id)
);
CREATE INDEX open_gates_look_at ON open_gates (look_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON open_gates TO motesvakt_app;
