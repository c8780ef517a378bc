-- A chain may have places in several time zones. NULL is the business's own, as it is for every place there was so far.
ALTER TABLE places ADD COLUMN timezone TEXT;
-- Whose quiet hours hold for this reader, when they are not the business's.
ALTER TABLE recipients ADD COLUMN zone TEXT;
-- On which local day an occasion last began in a zone that is not the business's (that one stands in `occasions.begun`).
CREATE TABLE begun_elsewhere (
    code TEXT NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (code, zone)
) STRICT, WITHOUT ROWID;
