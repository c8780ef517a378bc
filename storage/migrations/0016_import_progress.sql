-- Where whoever imports sees how far it is: `seen` is that message, `watched` 1 until it shows the end. Files of before,
-- and short ones, which are taken in at once, are not watched.
ALTER TABLE imports ADD COLUMN seen INTEGER;
ALTER TABLE imports ADD COLUMN watched INTEGER NOT NULL DEFAULT 0 CHECK (watched IN (0, 1));
CREATE INDEX imports_watched ON imports (id) WHERE watched = 1;
