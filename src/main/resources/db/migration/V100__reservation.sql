-- Goods held back for somebody before there is an order: held, then posted as an order, released, or expired by the clock.

create table reservation (
    id          bigint generated always as identity primary key,
    destination text not null references place,
    depot       text not null references place,
    basis       text not null check (length(basis) between 1 and 200),
    status      text not null check (status in ('held', 'posted', 'released', 'expired')),
    made_by     text not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null check (expires_at > made_at),
    -- The allocation that promises the goods, and what ended the promise: the order's record or an allocation that ends it.
    record      text not null,
    end_record  text,
    ended_by    text,
    ended_at    timestamptz,
    order_code  text references goods_order,
    reason      text not null default '' check (length(reason) <= 300),
    check ((status = 'held') = (ended_at is null)),
    check ((status = 'held') = (end_record is null)),
    check ((status = 'posted') = (order_code is not null))
);

create index reservation_held on reservation (expires_at) where status = 'held';

create table reservation_line (
    reservation bigint not null references reservation,
    line        integer not null check (line >= 1),
    item        text not null references relief_item,
    earmark     text not null check (earmark <> ''),
    quantity    bigint not null check (quantity > 0),
    primary key (reservation, line),
    unique (reservation, item, earmark)
);

grant select, insert, update on reservation to ${app};
grant select, insert on reservation_line to ${app};
