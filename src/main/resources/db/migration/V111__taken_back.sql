-- A row of the queue ends when the record that opened it is taken back, or follows the record that is entered in its place.

alter table discrepancy drop constraint discrepancy_settled_as_check;
alter table discrepancy add constraint discrepancy_settled_as_check check (settled_as in ('booked', 'dismissed',
    'stock-back', 'vanished', 'counted', 'order-given', 'arrived', 'written-off', 'resolved', 'taken-back'));

create index discrepancy_by_record on discrepancy (record);
