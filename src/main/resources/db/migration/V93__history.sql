-- What came of each gift, and the stock of the past: folds of the journal, made behind a cursor and made the same again.

create table gift_trail (
    epoch    integer not null,
    seq      bigint not null,
    line     integer not null,
    part     integer not null,
    -- The line of the notice or acceptance, cz.1.17/2; null where nobody knows.
    gift     text,
    quantity bigint not null check (quantity > 0),
    -- Told by the order of arrival alone (推定).
    inferred boolean not null,
    primary key (epoch, seq, line, part)
);

create index gift_trail_by_gift on gift_trail (gift, epoch, seq) where gift is not null;

-- What lies where by which gift, the longest there first; number 0 is what left before it came.
create table gift_layer (
    place         text not null,
    item          text not null,
    lot           text not null,
    owner         text not null,
    fund          text not null,
    earmark       text not null,
    number        bigint not null check (number >= 0),
    handling_unit text,
    gift          text,
    inferred      boolean not null,
    quantity      bigint not null check (quantity <> 0),
    primary key (place, item, lot, owner, fund, earmark, number)
);

create index gift_layer_by_gift on gift_layer (gift) where gift is not null;

-- Records other than movements, by what they name: a notice, a gift, an order.
create table journal_mention (
    name  text not null,
    epoch integer not null,
    seq   bigint not null,
    primary key (name, epoch, seq)
);

-- Stock as it was after a record, now and then, so that a past balance adds up few lines.
create table stock_snapshot (
    epoch    integer not null,
    seq      bigint not null,
    place    text not null,
    item     text not null,
    lot      text not null,
    owner    text not null,
    fund     text not null,
    earmark  text not null,
    quantity bigint not null check (quantity <> 0),
    primary key (epoch, seq, item, place, lot, owner, fund, earmark)
);

create table history_cursor (
    node     text primary key references node,
    epoch    integer not null,
    seq      bigint not null,
    arrivals bigint not null,
    -- Records since the last snapshot, and where that one stands.
    since    bigint not null,
    snapshot_epoch integer not null,
    snapshot_seq   bigint not null
);

grant select, insert on gift_trail, journal_mention, stock_snapshot to ${app};
grant select, insert, update on history_cursor to ${app};
grant select, insert, delete on gift_layer to ${app};
