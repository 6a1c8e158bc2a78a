-- Who remembers master data asks before each batch of scans whether it changed; the answer must not grow with the journal.

create index journal_master on journal (node, epoch, seq) where kind = 'master';

-- A lot is searched by the number on the pack, whatever the item.
create index lot_by_number on lot (lot);
