-- What the clock tells thousands at once stands behind what somebody at the counter waits for.
CREATE INDEX outbox_line ON outbox (
    code IN ('gift', 'expiring', 'points-expiring', 'voucher-expiring'), due_at, id
) WHERE state = 'waiting';
