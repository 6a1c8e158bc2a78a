-- A change of a quantity touches no index, so that PostgreSQL writes the new row into the same page and the indexes stay
-- as they are (heap-only tuples). An index whose condition names the quantity would forbid that.
drop index stock_below_zero;
drop index stock_by_item;
create index stock_by_item on stock (item);
alter table stock set (fillfactor = 70);
