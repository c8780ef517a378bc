-- What an owner says on an occasion may be formatted from now on: Telegram's HTML, and what was plain text is made so.
UPDATE occasions SET said = replace(replace(replace(said, '&', '&amp;'), '<', '&lt;'), '>', '&gt;');
-- A picture beside the words, by Telegram's own name for the file.
ALTER TABLE occasions ADD COLUMN picture TEXT;
