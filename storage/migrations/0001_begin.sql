-- Times are milliseconds since 1970 in UTC. JSON stands in TEXT columns. Ids are ours; Telegram's live in people only.

CREATE TABLE business (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    preset TEXT NOT NULL,
    icon TEXT NOT NULL,
    colour TEXT NOT NULL,
    logo BLOB,
    country TEXT,
    timezone TEXT NOT NULL,
    currency TEXT NOT NULL,
    language TEXT NOT NULL,
    set_up_at INTEGER,
    ownership TEXT NOT NULL UNIQUE,
    bot_id INTEGER,
    bot_username TEXT
) STRICT;

CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE rewards (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL
) STRICT;

CREATE TABLE programmes (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('stamps')),
    goal INTEGER NOT NULL CHECK (goal > 0),
    per_scan INTEGER NOT NULL CHECK (per_scan > 0),
    interval_s INTEGER NOT NULL CHECK (interval_s >= 0),
    daily INTEGER CHECK (daily > 0),
    months INTEGER CHECK (months > 0)
) STRICT;

CREATE TABLE milestones (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    at INTEGER NOT NULL CHECK (at > 0),
    reward INTEGER NOT NULL REFERENCES rewards (id),
    PRIMARY KEY (programme, at)
) STRICT;

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    telegram INTEGER UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    language_chosen INTEGER NOT NULL DEFAULT 0 CHECK (language_chosen IN (0, 1)),
    reachable INTEGER NOT NULL DEFAULT 1 CHECK (reachable IN (0, 1)),
    source TEXT,
    met_at INTEGER NOT NULL
) STRICT;

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    person INTEGER UNIQUE REFERENCES people (id),
    practice_of INTEGER UNIQUE REFERENCES people (id),
    name TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    source TEXT,
    referred_by INTEGER REFERENCES members (id),
    offers INTEGER NOT NULL DEFAULT 0 CHECK (offers IN (0, 1)),
    CHECK (person IS NULL OR practice_of IS NULL)
) STRICT;

CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES members (id),
    about TEXT NOT NULL CHECK (about IN ('receipts', 'offers')),
    given INTEGER NOT NULL CHECK (given IN (0, 1)),
    terms INTEGER NOT NULL,
    language TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE cards (
    token TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    member INTEGER NOT NULL REFERENCES members (id),
    made_at INTEGER NOT NULL,
    dead_at INTEGER
) STRICT;
CREATE UNIQUE INDEX one_live_card ON cards (member) WHERE dead_at IS NULL;

CREATE TABLE team (
    person INTEGER PRIMARY KEY REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('staff', 'manager', 'owner')),
    place INTEGER NOT NULL REFERENCES places (id),
    since INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_owner ON team (role) WHERE role = 'owner';

CREATE TABLE invitations (
    token TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('staff', 'manager')),
    place INTEGER NOT NULL REFERENCES places (id),
    made_by INTEGER NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_by INTEGER REFERENCES people (id),
    used_at INTEGER
) STRICT;

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES members (id),
    programme INTEGER NOT NULL REFERENCES programmes (id),
    balance INTEGER NOT NULL DEFAULT 0,
    lap INTEGER NOT NULL DEFAULT 0,
    lots_made INTEGER NOT NULL DEFAULT 0,
    UNIQUE (member, programme)
) STRICT;

CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL
        CHECK (kind IN ('accrual', 'redemption', 'reversal', 'expiry', 'adjustment', 'transfer', 'opening')),
    units INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    actor INTEGER REFERENCES people (id),
    place INTEGER REFERENCES places (id),
    reason TEXT,
    reverses INTEGER REFERENCES entries (id),
    at INTEGER NOT NULL,
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX entries_of_account ON entries (account, id);
CREATE INDEX entries_of_actor ON entries (actor, id);
CREATE UNIQUE INDEX undone_once ON entries (reverses) WHERE reason = 'undo';
-- "Was it reversed?" is asked of every entry that is read, and the index above only knows the undone.
CREATE INDEX reversals ON entries (reverses) WHERE reverses IS NOT NULL;
CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entries_never_leave BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE lots (
    account INTEGER NOT NULL REFERENCES accounts (id),
    number INTEGER NOT NULL,
    entry INTEGER NOT NULL UNIQUE REFERENCES entries (id),
    units INTEGER NOT NULL CHECK (units >= 0),
    remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND units),
    expires_at INTEGER,
    PRIMARY KEY (account, number)
) STRICT;
CREATE INDEX open_lots ON lots (account) WHERE remaining > 0;

CREATE TABLE lot_uses (
    entry INTEGER NOT NULL REFERENCES entries (id),
    account INTEGER NOT NULL,
    lot INTEGER NOT NULL,
    units INTEGER NOT NULL CHECK (units <> 0),
    PRIMARY KEY (entry, lot),
    FOREIGN KEY (account, lot) REFERENCES lots (account, number)
) STRICT;

CREATE TABLE vouchers (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES accounts (id),
    member INTEGER NOT NULL REFERENCES members (id),
    title TEXT NOT NULL,
    lap INTEGER NOT NULL,
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('issued', 'redeemed', 'cancelled', 'lapsed')),
    issued_by INTEGER NOT NULL REFERENCES entries (id),
    issued_at INTEGER NOT NULL,
    redeemed_by INTEGER UNIQUE REFERENCES entries (id),
    CHECK ((state = 'redeemed') = (redeemed_by IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX once_per_lap ON vouchers (account, lap, at) WHERE state <> 'cancelled';
CREATE INDEX vouchers_of_member ON vouchers (member, state);

CREATE TABLE passes (
    token TEXT PRIMARY KEY,
    voucher INTEGER NOT NULL REFERENCES vouchers (id),
    member INTEGER NOT NULL REFERENCES members (id),
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    dead INTEGER NOT NULL DEFAULT 0 CHECK (dead IN (0, 1)),
    message INTEGER
) STRICT;
CREATE UNIQUE INDEX one_live_pass ON passes (member) WHERE dead = 0;

CREATE TABLE asks (
    id INTEGER PRIMARY KEY,
    voucher INTEGER NOT NULL REFERENCES vouchers (id),
    asked_by INTEGER NOT NULL REFERENCES people (id),
    place INTEGER NOT NULL REFERENCES places (id),
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE taps (
    nonce TEXT PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    facts TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    button TEXT,
    answer TEXT
) STRICT;

CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    raw TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    tries INTEGER NOT NULL DEFAULT 0,
    stored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX inbox_waiting ON inbox (id) WHERE state = 'waiting';

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    code TEXT NOT NULL,
    facts TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unreachable', 'failed', 'uncertain')),
    unknowns INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
-- SQLite uses a partial index only for the very comparison it is made of: one for each state that is looked for.
CREATE INDEX outbox_waiting ON outbox (due_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';

CREATE TABLE chats (
    person INTEGER PRIMARY KEY REFERENCES people (id),
    card_message INTEGER,
    card_picture TEXT,
    card_stale INTEGER NOT NULL DEFAULT 0 CHECK (card_stale IN (0, 1, 2)) -- 2: being redrawn
) STRICT;
CREATE INDEX stale_cards ON chats (person) WHERE card_stale = 1;

CREATE TABLE pictures (
    version TEXT PRIMARY KEY,
    file_id TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE drafts (
    person INTEGER PRIMARY KEY REFERENCES people (id),
    form TEXT NOT NULL,
    facts TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person INTEGER REFERENCES people (id),
    act TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX journal_of_person ON journal (person, act, at);
