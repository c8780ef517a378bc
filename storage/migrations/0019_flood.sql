-- When somebody did what an update tells of, as far as Telegram says it, and their updates in order without reading all.
ALTER TABLE inbox ADD COLUMN at INTEGER;
CREATE INDEX inbox_of_person ON inbox (person, stored_at, id) WHERE state = 'waiting';
-- One summary for each person, however much there is to tell.
CREATE INDEX outbox_away ON outbox (person) WHERE code = 'away' AND state = 'waiting';
