-- Stock-keeping: what does not agree, counts, corrections, the close of the day, transfers and disposals. The journal says
-- what was done; these tables say what is still to do.

-- Everything that waits for a person. A row is opened in the transaction that caused it and closed by what mends it.
create table discrepancy (
    id            bigint generated always as identity primary key,
    kind          text not null check (kind in ('below-zero', 'unknown-code', 'unreadable', 'key-conflict', 'held-scan',
        'count-difference', 'not-counted', 'short-delivery', 'no-order', 'earmark', 'over-order', 'seal-broken',
        'wrong-place')),
    opened_at     timestamptz not null,
    record        text,
    held_scan     bigint unique references held_scan,
    stock_count   bigint,
    transfer      bigint,
    place         text,
    item          text,
    lot           text,
    owner         text,
    fund          text,
    earmark       text,
    quantity      bigint,
    order_code    text,
    detail        text not null default '',
    -- Who looks after it and until when; a day closes only when all open ones have both.
    keeper        text,
    due_at        timestamptz,
    settled_at    timestamptz,
    settled_as    text check (settled_as in ('booked', 'dismissed', 'stock-back', 'vanished', 'counted', 'order-given',
        'arrived', 'written-off', 'resolved')),
    settled_by    text,
    settle_record text,
    settle_order  text,
    reason        text,
    check ((settled_at is null) = (settled_as is null)),
    check ((record is null) = (held_scan is not null)),
    check ((item is null) = (lot is null) and (item is null) = (fund is null))
);

create index discrepancy_open on discrepancy (id) where settled_at is null;
create unique index discrepancy_below_zero on discrepancy (place, item, lot, owner, fund, earmark)
    where kind = 'below-zero' and settled_at is null;
create unique index discrepancy_of_count on discrepancy (stock_count, item, lot, owner, fund, earmark)
    where kind = 'count-difference' and settled_at is null and detail = '';

create function discrepancy_of_held(code text) returns text language sql immutable as $$
    select case
        when code in ('unknown-item', 'unknown-code', 'unknown-unit') then 'unknown-code'
        when code in ('unreadable', 'incomplete', 'ambiguous', 'no-goods') then 'unreadable'
        when code = 'key-conflict' then 'key-conflict'
        else 'held-scan'
    end
$$;

insert into discrepancy (kind, held_scan, opened_at, detail)
select discrepancy_of_held(code), id, held_at, detail from held_scan where settled_at is null;

-- Goods that are seen nowhere but left all the same; donors, opening stock and what was found are below zero by nature.
create index stock_below_zero on stock (place, item)
    where quantity < 0 and split_part(place, ':', 1) in ('depot', 'area', 'bin', 'stage', 'dock', 'vehicle', 'in-transit');

-- Who last moved something at a place: a device, or '-' for a person; what must be counted, and whom a count waits for.
create table place_activity (
    place text not null references place,
    actor text not null,
    epoch integer not null,
    seq   bigint not null,
    primary key (place, actor)
);

insert into place_activity (place, actor, epoch, seq)
select moved.place, moved.actor, (max(array[moved.epoch, moved.seq]))[1], (max(array[moved.epoch, moved.seq]))[2]
  from (select p.place, coalesce(j.body -> 'cause' ->> 'device', '-') as actor, m.epoch::bigint, m.seq
          from movement_line m
          join node n on true
          join journal j on j.node = n.code and j.epoch = m.epoch and j.seq = m.seq
         cross join lateral (values (m.from_place), (m.to_place)) as p(place)) as moved
 group by moved.place, moved.actor;

-- Which movement takes back or mends which record.
create table movement_correction (
    epoch          integer not null,
    seq            bigint not null,
    corrects_epoch integer not null,
    corrects_seq   bigint not null,
    primary key (epoch, seq)
);

create index movement_corrected on movement_correction (corrects_epoch, corrects_seq);

insert into movement_correction (epoch, seq, corrects_epoch, corrects_seq)
select epoch, seq, split_part(body ->> 'corrects', '.', 2)::integer, split_part(body ->> 'corrects', '.', 3)::bigint
  from journal where kind = 'movement' and body ? 'corrects';

create table stock_count (
    id         bigint generated always as identity primary key,
    place      text not null references place,
    status     text not null check (status in ('submitted', 'settled', 'superseded')),
    counted_by text not null,
    counted_at timestamptz not null,
    -- The count's own point in the journal: its record.
    epoch      integer not null,
    seq        bigint not null,
    settled_by text,
    settled_at timestamptz,
    record     text,
    reason     text,
    check ((status = 'submitted') = (settled_at is null))
);

create unique index stock_count_submitted on stock_count (place) where status = 'submitted';
create index stock_count_by_place on stock_count (place, id);

create table stock_count_line (
    stock_count bigint not null references stock_count,
    item        text not null references relief_item,
    lot         text not null check (lot <> ''),
    owner       text not null check (owner <> ''),
    fund        text not null,
    earmark     text not null check (earmark <> ''),
    counted     bigint not null check (counted >= 0),
    primary key (stock_count, item, lot, owner, fund, earmark)
);

-- A person's word that a device has nothing left to send, or never will.
create table stock_count_device (
    stock_count bigint not null references stock_count,
    device      text not null references device,
    said_by     text not null,
    said_at     timestamptz not null,
    reason      text not null check (reason <> ''),
    primary key (stock_count, device)
);

alter table discrepancy add foreign key (stock_count) references stock_count;

create table day_close (
    id        bigint generated always as identity primary key,
    day       date not null unique,
    -- All that the journal holds up to here belongs to the day or to one before it.
    epoch     integer not null,
    seq       bigint not null,
    closed_by text not null,
    closed_at timestamptz not null,
    record    text not null,
    unique (epoch, seq)
);

create table day_close_line (
    day_close bigint not null references day_close,
    item      text not null references relief_item,
    fund      text not null,
    opening   bigint not null,
    entered   bigint not null,
    received  bigint not null,
    returned  bigint not null,
    found     bigint not null,
    stock     bigint not null,
    transit   bigint not null,
    issued    bigint not null,
    lost      bigint not null,
    disposed  bigint not null,
    given_back bigint not null,
    converted bigint not null,
    primary key (day_close, item, fund),
    check (opening + entered + received + returned + found
           = stock + transit + issued + lost + disposed + given_back + converted)
);

-- Goods on their way between two depots of this node, without an order.
create table transfer (
    id          bigint generated always as identity primary key,
    from_depot  text not null references place,
    to_depot    text not null references place,
    status      text not null check (status in ('open', 'received', 'short')),
    sent_by     text not null,
    sent_at     timestamptz not null,
    record      text not null,
    reason      text not null,
    received_by text,
    received_at timestamptz,
    check (from_depot <> to_depot),
    check ((status = 'open') = (received_at is null))
);

create index transfer_open on transfer (id) where status <> 'received';

create table transfer_line (
    transfer bigint not null references transfer,
    item     text not null references relief_item,
    lot      text not null,
    owner    text not null,
    fund     text not null,
    earmark  text not null,
    sent     bigint not null check (sent > 0),
    received bigint not null default 0 check (received >= 0),
    lost     bigint not null default 0 check (lost >= 0),
    check (received + lost <= sent),
    primary key (transfer, item, lot, owner, fund, earmark)
);

alter table discrepancy add foreign key (transfer) references transfer;

create table disposal (
    id          bigint generated always as identity primary key,
    status      text not null check (status in ('proposed', 'approved', 'rejected')),
    -- Destroyed, or sold because the goods do not keep (公益事业捐赠法 17).
    way         text not null check (way in ('destroyed', 'sold')),
    place       text not null,
    item        text not null references relief_item,
    lot         text not null,
    owner       text not null,
    fund        text not null,
    earmark     text not null,
    quantity    bigint not null check (quantity > 0),
    reason      text not null check (reason <> ''),
    photo       text check (photo ~ '^[0-9a-f]{64}$'),
    proceeds_fen bigint check (proceeds_fen >= 0),
    buyer       text,
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    record      text,
    answer      text,
    check ((status = 'proposed') = (decided_at is null)),
    check (decided_by is null or decided_by <> proposed_by),
    check ((way = 'sold') = (proceeds_fen is not null))
);

create index disposal_proposed on disposal (id) where status = 'proposed';

grant select, insert, update on discrepancy, place_activity, stock_count, transfer, transfer_line, disposal to ${app};
grant select, insert on movement_correction, stock_count_line, stock_count_device, day_close, day_close_line to ${app};
