-- A draft may be a series; both are null for a booking that takes place once, as all were before.
ALTER TABLE booking_drafts
  ADD COLUMN repeats_every_weeks smallint CHECK (repeats_every_weeks IN (1, 2)),
  ADD COLUMN repeats_count smallint CHECK (repeats_count >= 2),
  ADD CHECK ((repeats_every_weeks IS NULL) = (repeats_count IS NULL));
