-- The letter of Monday morning: whether the owner wants it, and a stretch of time found without reading all of a ledger.
ALTER TABLE business ADD COLUMN digest INTEGER NOT NULL DEFAULT 1 CHECK (digest IN (0, 1));
CREATE INDEX entries_by_time ON entries (at);
