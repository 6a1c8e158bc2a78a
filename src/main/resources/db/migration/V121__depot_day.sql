-- Each depot closes its own day and hands over its own shifts, and each branch has its own rules at the door.

-- A depot and all that lies in it.
create view depot_place as
select p.code as place, case when p.kind = 'depot' then p.code else d.code end as depot
  from place p left join place d on d.code = p.parent and d.kind = 'depot'
 where p.kind = 'depot' or d.code is not null;

-- Which depots a row of the queue concerns; one that names none concerns all of them, so that nobody overlooks it.
create view discrepancy_depot as
select d.id, p.depot from discrepancy d join depot_place p on p.place = d.place
union all
select d.id, o.depot from discrepancy d join goods_order o on o.code = d.order_code
union all
select d.id, t.depot from discrepancy d
  join (select id, from_depot as depot from transfer union all select id, to_depot from transfer) t on t.id = d.transfer
union all
select d.id, v.depot from discrepancy d join held_scan h on h.id = d.held_scan join device v on v.id = h.device;

-- Which depots a record of the journal is about; a record that names none is about the whole branch.
create view journal_depot as
select m.epoch, m.seq, p.depot from movement_line m join depot_place p on p.place in (m.from_place, m.to_place)
union all
select j.epoch, j.seq, p.depot from journal j join node n on n.code = j.node
  join depot_place p on p.place in (j.body ->> 'depot', j.body ->> 'place')
union all
select j.epoch, j.seq, a.depot from journal j join node n on n.code = j.node join acceptance a on a.code = j.body ->> 'acceptance'
union all
select j.epoch, j.seq, o.depot from journal j join node n on n.code = j.node join goods_order o on o.code = j.body ->> 'order'
union all
select j.epoch, j.seq, d.depot from journal j join node n on n.code = j.node
  join discrepancy_depot d on d.id = case when j.body ->> 'discrepancy' ~ '^[0-9]{1,18}$' then (j.body ->> 'discrepancy')::bigint end
union all
select j.epoch, j.seq, p.depot from journal j join node n on n.code = j.node
  join disposal d on d.id = case when j.body ->> 'disposal' ~ '^[0-9]{1,18}$' then (j.body ->> 'disposal')::bigint end
  join depot_place p on p.place = d.place;

-- Closes of before were for the whole node and stay so: depot null. A depot's next close begins where the last of them ended.
alter table day_close add depot text references place;
alter table day_close drop constraint day_close_day_key;
alter table day_close drop constraint day_close_epoch_seq_key;
alter table day_close add unique nulls not distinct (depot, day);

-- What came from the road or from another depot, and what went there. Only the whole node has goods in transit.
alter table day_close_line add arrived bigint not null default 0;
alter table day_close_line add sent bigint not null default 0;
alter table day_close_line alter arrived drop default;
alter table day_close_line alter sent drop default;
alter table day_close_line drop constraint day_close_line_check;
alter table day_close_line add constraint day_close_line_check check (
    opening + entered + received + returned + found + arrived
    = stock + transit + sent + issued + lost + disposed + given_back + converted);

-- Where there is one depot only, the shifts of before were its own; elsewhere they stay those of the whole node.
alter table shift_record add depot text references place;
update shift_record set depot = (select min(code) from place where kind = 'depot')
 where (select count(*) from place where kind = 'depot') = 1;
create index shift_record_by_depot on shift_record (depot, id);

-- The rules of before hold for every branch that has none of its own and none above it: organisation null.
alter table acceptance_rules drop constraint acceptance_rules_pkey;
alter table acceptance_rules drop column id;
alter table acceptance_rules add organisation text references organisation;
alter table acceptance_rules add unique nulls not distinct (organisation);

grant select on depot_place, discrepancy_depot, journal_depot to ${app};
grant delete on acceptance_rules to ${app};
