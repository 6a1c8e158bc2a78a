-- Which pallets and cartons a count found at its place, which the books have elsewhere, and which are missing.

create table stock_count_carton (
    stock_count bigint not null references stock_count,
    carton      text not null,
    state       text not null check (state in ('here', 'elsewhere', 'missing')),
    -- Where the books have a carton that they have elsewhere.
    place       text references place,
    primary key (stock_count, carton),
    check ((state = 'elsewhere') = (place is not null))
);

grant select, insert on stock_count_carton to ${app};

alter table discrepancy drop constraint discrepancy_kind_check;
alter table discrepancy add constraint discrepancy_kind_check check (kind in ('below-zero', 'unknown-code', 'unreadable',
    'key-conflict', 'held-scan', 'count-difference', 'not-counted', 'short-delivery', 'no-order', 'earmark',
    'over-order', 'seal-broken', 'wrong-place', 'expired', 'on-hold', 'lot-not-scanned', 'wrong-lot', 'wrong-vehicle',
    'wrong-receiver', 'no-receipt', 'order-unclear', 'unit-missing', 'unit-elsewhere'));
