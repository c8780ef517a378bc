-- When all visits that a message brought are counted, and its owner is to be shown how many; NULL before its end and
-- once it was shown. Messages of before show it in their list only.
ALTER TABLE broadcasts ADD COLUMN count_at INTEGER;
CREATE INDEX broadcasts_to_count ON broadcasts (count_at) WHERE count_at IS NOT NULL;
