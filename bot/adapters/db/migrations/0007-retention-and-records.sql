-- Retention finds what has run out by its age alone, and nothing that has been emptied already.
CREATE INDEX meeting_events_kept ON meeting_events (tenant_id, at) WHERE payload IS NOT NULL;

-- Whose record somebody may ask for: meetings they organise, have done something in, or were appointed to preside over. A
-- payload begins with who did it, so no payload is read. 36 characters are a directory id.
CREATE INDEX meetings_organiser ON meetings (tenant_id, organiser_id);
CREATE INDEX meeting_events_by ON meeting_events (tenant_id, substr(payload, 8, 36)) WHERE payload IS NOT NULL;
CREATE INDEX meeting_events_chair ON meeting_events (tenant_id) WHERE what = 'chair.appointed';
