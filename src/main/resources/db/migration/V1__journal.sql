-- The node itself and its journal. Owned by the migration role; the application may only add to the journal.

create table node (
    code     text primary key check (code ~ '^[a-z][a-z0-9]{1,7}$'),
    epoch    integer not null check (epoch >= 1),
    drill    boolean not null,
    name     text not null,
    zone     text not null,
    scan_key bytea not null check (length(scan_key) = 32)
);

create table journal_counter (
    node        text not null references node,
    epoch       integer not null check (epoch >= 1),
    seq         bigint not null default 0 check (seq >= 0),
    recorded_at timestamptz not null default '1970-01-01T00:00:00Z',
    primary key (node, epoch)
);

create table journal (
    node        text not null,
    epoch       integer not null check (epoch >= 1),
    seq         bigint not null check (seq >= 1),
    recorded_at timestamptz not null,
    kind        text not null check (kind in ('notice', 'acceptance', 'need', 'order', 'allocation', 'consent', 'plan',
        'movement', 'delivery', 'count', 'close', 'bulletin', 'correction', 'resolution', 'master', 'key')),
    body        jsonb not null check (jsonb_typeof(body) = 'object'),
    primary key (node, epoch, seq)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only: % is refused.', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger journal_is_append_only before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();

grant select on node to ${app};
grant select, insert on journal to ${app};
grant select, update on journal_counter to ${app};
