-- Places can be closed and have a poster of their own; and the business says which languages a guest is offered.

-- What follows `j_` in the link on the place's poster. It outlives a change of name, because posters are printed.
ALTER TABLE places ADD COLUMN word TEXT;
ALTER TABLE places ADD COLUMN closed_at INTEGER;
UPDATE places SET word = 'counter' WHERE id = 1;
CREATE UNIQUE INDEX one_place_a_word ON places (word) WHERE word IS NOT NULL;

-- Codes with spaces between them.
ALTER TABLE business ADD COLUMN languages TEXT NOT NULL DEFAULT 'en ru pl ro lt';
