-- By which gift goods came, what they are worth, and what announced them; told on the movement where it is known.

alter table movement_line add column notice text;
alter table movement_line add column gift text;
alter table movement_line add column value_fen bigint check (value_fen >= 0);

create index movement_line_by_gift on movement_line (gift) where gift is not null;
create index movement_line_by_unit on movement_line (handling_unit, epoch, seq) where handling_unit is not null;
create index movement_line_by_lot on movement_line (item, lot, epoch, seq) where lot <> '-';
