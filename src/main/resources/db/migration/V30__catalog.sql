-- What is stocked. The rows are the present state; how they came about stands in the journal (kind master).

create table relief_item (
    code             text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_zh          text not null check (name_zh <> ''),
    name_en          text not null check (name_en <> ''),
    -- Class per GB/T 38565-2020 as read from its structure: 1 + 2 + 2 + 2 digits.
    category         text not null check (category ~ '^[123][0-9]{6}$'),
    unit_zh          text not null check (unit_zh <> ''),
    unit_en          text not null check (unit_en <> ''),
    weight_grams     bigint not null check (weight_grams > 0),
    volume_cm3       bigint not null check (volume_cm3 > 0),
    estimated        boolean not null,
    shelf_rule       text not null check (shelf_rule in ('none', 'six_months', 'three_months', 'fresh')),
    shelf_life_hours bigint not null check (shelf_life_hours >= 0),
    control          text not null check (control in ('ordinary', 'prescription', 'device', 'hazardous', 'fresh')),
    hazard           text not null check (hazard in ('none', 'flammable', 'oxidiser')),
    cold_chain       boolean not null,
    check ((shelf_rule = 'none') = (shelf_life_hours = 0))
);

create table pack (
    item         text not null references relief_item,
    quantity     bigint not null check (quantity between 1 and 1000000),
    gtin         text unique check (gtin ~ '^[0-9]{14}$'),
    name_zh      text not null check (name_zh <> ''),
    name_en      text not null check (name_en <> ''),
    weight_grams bigint not null check (weight_grams > 0),
    volume_cm3   bigint not null check (volume_cm3 > 0),
    primary key (item, quantity)
);

grant select, insert, update on relief_item, pack to ${app};
