-- What became of an order is said line by line with a reason for each, and an account that was wrong is followed by
-- another that names it. The first one stays as it was signed.

alter table delivery_line add column record text;
update delivery_line d set record = o.close_record from goods_order o where o.code = d.order_code;
alter table delivery_line alter column record set not null;
-- Older accounts have one reason for the order; it stays with the order.
alter table delivery_line add column reason text not null default '' check (length(reason) <= 300);
alter table delivery_line drop constraint delivery_line_pkey;
alter table delivery_line add primary key (order_code, record, item);

-- Each account is corrected once, by one that follows it.
create table delivery_correction (
    corrects     text primary key,
    record       text not null unique,
    order_code   text not null references goods_order,
    reason       text not null check (length(reason) between 1 and 300),
    corrected_by text not null,
    corrected_at timestamptz not null,
    check (corrects <> record)
);

create index delivery_correction_by_order on delivery_correction (order_code);

create view standing_delivery_line as
select d.* from delivery_line d
 where not exists (select from delivery_correction c where c.corrects = d.record);

grant select, insert on delivery_correction to ${app};
grant select on standing_delivery_line to ${app};
