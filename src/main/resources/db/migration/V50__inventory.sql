-- The ledger's caches and the keys of all scans. Stock is the fold of the journal and can be computed again from it.

create table stock (
    place    text not null references place,
    item     text not null references relief_item,
    lot      text not null check (lot <> ''),
    owner    text not null check (owner <> ''),
    fund     text not null check (fund in ('donated', 'entrusted', 'allocated', 'purchased', 'kept')),
    earmark  text not null check (earmark <> ''),
    quantity bigint not null,
    primary key (place, item, lot, owner, fund, earmark)
);

create index stock_by_item on stock (item) where quantity <> 0;

create table lot (
    item     text not null references relief_item,
    lot      text not null check (lot not in ('', '-')),
    expiry   date,
    produced date,
    primary key (item, lot)
);

create table handling_unit_content (
    handling_unit text not null,
    place         text not null references place,
    item          text not null references relief_item,
    lot           text not null,
    owner         text not null,
    fund          text not null,
    earmark       text not null,
    quantity      bigint not null,
    primary key (handling_unit, place, item, lot, owner, fund, earmark)
);

create table movement_line (
    epoch         integer not null,
    seq           bigint not null,
    line          integer not null check (line >= 1),
    step          text not null,
    item          text not null,
    lot           text not null,
    owner         text not null,
    fund          text not null,
    earmark       text not null,
    handling_unit text,
    from_place    text not null,
    to_place      text not null,
    quantity      bigint not null check (quantity > 0),
    order_code    text,
    trip          text,
    occurred_at   timestamptz not null,
    primary key (epoch, seq, line)
);

create index movement_line_by_order on movement_line (order_code) where order_code is not null;
create index movement_line_by_trip on movement_line (trip) where trip is not null;
create index movement_line_by_item on movement_line (item, epoch, seq);

-- One row for each key ever taken from the topic: the guard that books it once, and its bytes for ever.
create table scan_key (
    device        text not null,
    epoch         bigint not null check (epoch >= 1),
    seq           bigint not null check (seq >= 1),
    sha256        bytea not null check (length(sha256) = 32),
    payload       bytea not null,
    received_at   timestamptz,
    state         text not null check (state in ('booked', 'held', 'dismissed')),
    journal_epoch integer,
    journal_seq   bigint,
    journal_count integer check (journal_count >= 1),
    violations    text[],
    undone        boolean not null default false,
    primary key (device, epoch, seq),
    check ((state = 'booked') = (journal_seq is not null))
);

create index scan_key_violations on scan_key (device, epoch, seq) where violations is not null;

create table held_scan (
    id          bigint generated always as identity primary key,
    device      text,
    epoch       bigint,
    seq         bigint,
    sha256      bytea not null check (length(sha256) = 32),
    payload     bytea not null,
    position    text not null,
    received_at timestamptz,
    held_at     timestamptz not null,
    code        text not null,
    detail      text not null default '',
    awaits_epoch bigint,
    awaits_seq  bigint,
    settled_at  timestamptz,
    settled_as  text check (settled_as in ('booked', 'dismissed')),
    settled_by  text,
    reason      text,
    check ((settled_at is null) = (settled_as is null)),
    unique nulls not distinct (device, epoch, seq, sha256)
);

create index held_scan_open on held_scan (device, epoch, seq) where settled_at is null;
create index held_scan_open_by_time on held_scan (id) where settled_at is null;
create index held_scan_awaits on held_scan (device, awaits_epoch, awaits_seq) where settled_at is null and awaits_seq is not null;

-- Which numbers of an epoch are settled (booked, held or dismissed); the gaps are what is missing.
create table device_progress (
    device  text not null,
    epoch   bigint not null,
    settled int8multirange not null,
    highest bigint not null,
    primary key (device, epoch)
);

grant select, insert, update on stock, handling_unit_content, device_progress, scan_key, held_scan to ${app};
grant select, insert on lot, movement_line to ${app};
