-- Where the owner sees how far a takeback is: `seen` is that message, `watched` 1 until it shows the end.
ALTER TABLE takebacks ADD COLUMN seen INTEGER;
ALTER TABLE takebacks ADD COLUMN watched INTEGER NOT NULL DEFAULT 0 CHECK (watched IN (0, 1));
CREATE INDEX takebacks_watched ON takebacks (id) WHERE watched = 1;
