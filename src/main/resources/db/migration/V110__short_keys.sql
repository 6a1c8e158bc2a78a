-- A row of stock is found by a short key: comparing six texts at each step down an index costs more than the change itself.
-- The lengths keep the parts apart, so that no two positions have the same text. Whoever inserts a row computes the key:
-- a generated column would be looked at again with each change of the quantity.
create function position_key(place text, item text, lot text, owner text, fund text, earmark text) returns uuid
    language sql immutable strict parallel safe
    return md5(length(place)::text || ' ' || length(item)::text || ' ' || length(lot)::text || ' ' || length(owner)::text
               || ' ' || length(fund)::text || ' ' || place || item || lot || owner || fund || earmark)::uuid;

alter table stock add key uuid;
update stock set key = position_key(place, item, lot, owner, fund, earmark);
alter table stock alter key set not null;
create unique index stock_by_key on stock (key);

-- The lines of an item and those of one of its lots are found by the same index: each index is paid for with every scan.
drop index movement_line_by_lot;
drop index movement_line_by_item;
create index movement_line_by_item on movement_line (item, epoch, seq, lot);
