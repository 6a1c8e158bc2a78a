-- What came beyond what was issued is said beside it, line by line.

alter table delivery_line add column surplus bigint not null default 0 check (surplus >= 0);

create or replace view standing_delivery_line as
select d.* from delivery_line d
 where not exists (select from delivery_correction c where c.corrects = d.record);

alter table discrepancy drop constraint discrepancy_kind_check;
alter table discrepancy add constraint discrepancy_kind_check check (kind in ('below-zero', 'unknown-code', 'unreadable',
    'key-conflict', 'held-scan', 'count-difference', 'not-counted', 'short-delivery', 'no-order', 'earmark',
    'over-order', 'seal-broken', 'wrong-place', 'expired', 'on-hold', 'lot-not-scanned', 'wrong-lot', 'wrong-vehicle',
    'wrong-receiver', 'no-receipt', 'order-unclear', 'unit-missing', 'unit-elsewhere',
    'lot-differs', 'surplus-delivery'));
