-- Whose places they are: the branches from the province to the village station. How the rows came about stands in the
-- journal (kind master).

create table organisation (
    code       text primary key check (code ~ '^org:[a-z][a-z0-9]{1,7}-[0-9]{1,9}$'),
    parent     text references organisation,
    level      text not null check (level in ('province', 'city', 'county', 'township', 'station')),
    name_zh    text not null check (name_zh <> ''),
    name_en    text not null check (name_en <> ''),
    -- GB/T 2260 code, if known.
    division   text check (division ~ '^[0-9]{6}$'),
    created_at timestamptz not null,
    check (parent is null or parent <> code)
);

create index organisation_parent on organisation (parent);

alter table place add column organisation text references organisation;

create index place_organisation on place (organisation) where organisation is not null;

grant select, insert, update on organisation to ${app};
