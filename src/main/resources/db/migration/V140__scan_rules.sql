-- Cartons that hold more than lay loose, and cartons that went with another order than they were packed for.

alter table discrepancy drop constraint discrepancy_kind_check;
alter table discrepancy add constraint discrepancy_kind_check check (kind in ('below-zero', 'unknown-code', 'unreadable',
    'key-conflict', 'held-scan', 'count-difference', 'not-counted', 'short-delivery', 'no-order', 'earmark',
    'over-order', 'seal-broken', 'wrong-place', 'expired', 'on-hold', 'lot-not-scanned', 'wrong-lot', 'wrong-vehicle',
    'wrong-receiver', 'no-receipt', 'order-unclear', 'unit-missing', 'unit-elsewhere', 'lot-differs', 'over-packed',
    'other-order', 'surplus-delivery', 'no-acceptance'));

-- What of a transfer a record brought, so that who takes the record back takes it back here too.
create table transfer_arrival (
    record   text not null,
    transfer bigint not null references transfer,
    item     text not null,
    lot      text not null,
    owner    text not null,
    fund     text not null,
    earmark  text not null,
    quantity bigint not null check (quantity > 0),
    primary key (record, transfer, item, lot, owner, fund, earmark),
    foreign key (transfer, item, lot, owner, fund, earmark) references transfer_line
);

grant select, insert, update, delete on transfer_arrival to ${app};
