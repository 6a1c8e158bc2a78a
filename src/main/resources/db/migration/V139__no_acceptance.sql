-- Goods that were scanned in under an acceptance that was over, or under none though they need one.

alter table discrepancy drop constraint discrepancy_kind_check;
alter table discrepancy add constraint discrepancy_kind_check check (kind in ('below-zero', 'unknown-code', 'unreadable',
    'key-conflict', 'held-scan', 'count-difference', 'not-counted', 'short-delivery', 'no-order', 'earmark',
    'over-order', 'seal-broken', 'wrong-place', 'expired', 'on-hold', 'lot-not-scanned', 'wrong-lot', 'wrong-vehicle',
    'wrong-receiver', 'no-receipt', 'order-unclear', 'unit-missing', 'unit-elsewhere', 'lot-differs', 'surplus-delivery',
    'no-acceptance'));
