-- Goods that came while nothing could be entered: when, and the number of the slip that was written then.
alter table acceptance
    add column slip_at     timestamptz,
    add column slip_number text check (length(slip_number) <= 40),
    add check ((slip_at is null) = (slip_number is null));
