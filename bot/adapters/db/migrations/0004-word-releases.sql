-- Words that somebody has said are nobody's names. Until an administrator has decided, a word may be one: it is sealed, and
-- recognised by a keyed hash. Once declined nothing is left of it but the hash.
CREATE TABLE subject_words (
  tenant_id  text        NOT NULL,
  id         text        NOT NULL,
  word_hash  text        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('proposed', 'accepted', 'declined')),
  sealed     text,
  -- Readable only when it has been decided that it is nobody's name.
  word       text,
  made_at    timestamptz NOT NULL,
  proposers  integer     NOT NULL CHECK (proposers >= 0),
  decided_at timestamptz,
  decided_by text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, word_hash),
  CHECK ((state = 'proposed') = (sealed IS NOT NULL)),
  CHECK ((state = 'accepted') = (word IS NOT NULL)),
  CHECK ((state = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL))
);

-- So that one person counts once: a keyed hash that is another for each word. Gone with the decision.
CREATE TABLE subject_word_proposers (
  tenant_id     text NOT NULL,
  word_id       text NOT NULL,
  proposer_hash text NOT NULL,
  PRIMARY KEY (tenant_id, word_id, proposer_hash),
  FOREIGN KEY (tenant_id, word_id) REFERENCES subject_words (tenant_id, id) ON DELETE CASCADE
);

GRANT SELECT, INSERT, UPDATE, DELETE ON subject_words, subject_word_proposers TO motesvakt_app;
