-- Pallets and cartons themselves; what is in them stands in handling_unit_content. How the rows came about stands in the
-- journal (kind master).

create table handling_unit (
    code         text primary key check (length(code) between 1 and 40),
    parent       text references handling_unit,
    sealed       boolean not null default false,
    weight_grams bigint check (weight_grams > 0),
    photo        text check (photo ~ '^[0-9a-f]{64}$'),
    note         text not null default '' check (length(note) <= 500),
    check (parent is null or parent <> code)
);

create index handling_unit_parent on handling_unit (parent) where parent is not null;

insert into handling_unit (code) select distinct handling_unit from handling_unit_content;

create index handling_unit_content_by_place on handling_unit_content (place, item) where quantity <> 0;

create sequence carton_number;

grant select, insert, update on handling_unit to ${app};
grant usage on sequence carton_number to ${app};
