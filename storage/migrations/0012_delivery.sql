-- Whether the owner's message about a run shows its end: a kill between the end and its last edit leaves it to be made.
ALTER TABLE broadcasts ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
CREATE INDEX broadcasts_to_close ON broadcasts (id) WHERE closed = 0;
-- A run's state is counted every few seconds while it goes on, without reading its rows.
CREATE INDEX recipients_by_state ON recipients (broadcast, state, left_at);
-- A stopped run in which somebody still waits is looked for before every few sends.
CREATE INDEX broadcasts_stopped ON broadcasts (id) WHERE state = 'stopped';
