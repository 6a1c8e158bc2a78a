-- Places counted by scanning. What devices counted adds up until it is handed in as a count.

create table count_scan (
    device        text not null references device,
    epoch         bigint not null check (epoch >= 1),
    seq           bigint not null check (seq >= 1),
    line          integer not null check (line >= 1),
    place         text not null references place,
    -- Neither goods nor a carton: the place was said to be counted.
    item          text references relief_item,
    lot           text check (lot <> ''),
    quantity      bigint check (quantity > 0),
    handling_unit text,
    occurred_at   timestamptz not null,
    -- Taken back by an event, dropped by a person, or part of a count; that may be replaced by another one.
    state         text not null check (state in ('open', 'counted', 'undone', 'dropped')),
    stock_count   bigint references stock_count,
    primary key (device, epoch, seq, line),
    check ((state = 'counted') = (stock_count is not null)),
    check ((item is null) = (lot is null) and (item is null) = (quantity is null))
);

create index count_scan_open on count_scan (place) where state = 'open';
create index count_scan_of_count on count_scan (stock_count) where stock_count is not null;

grant select, insert, update on count_scan to ${app};

-- Goods of a count whose owner, fund class and earmark only the books can tell; lot '-' where nobody scanned one.
create table stock_count_loose (
    stock_count bigint not null references stock_count,
    item        text not null references relief_item,
    lot         text not null check (lot <> ''),
    counted     bigint not null check (counted > 0),
    primary key (stock_count, item, lot)
);

grant select, insert on stock_count_loose to ${app};

-- A count by scanning ends with its last scan, which may be long before it is known here: what was recorded behind the
-- cut is compared with that time. The cut of a count by form is its record.
alter table stock_count add begun_at timestamptz;
alter table stock_count add cut_epoch integer;
alter table stock_count add cut_seq bigint;
update stock_count set cut_epoch = epoch, cut_seq = seq;
alter table stock_count alter cut_epoch set not null;
alter table stock_count alter cut_seq set not null;
