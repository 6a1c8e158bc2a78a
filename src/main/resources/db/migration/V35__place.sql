-- Where goods are, what they travel on, and how far it is. How the rows came about stands in the journal (kind master).

create table place (
    code                text primary key check (code ~ '^[a-z-]+:[a-z][a-z0-9]{1,7}(-[0-9]{1,9})?$'),
    kind                text not null check (kind in ('depot', 'area', 'bin', 'stage', 'dock', 'vehicle', 'in-transit',
        'site', 'donor', 'recipient', 'opening', 'found', 'loss', 'disposal', 'conversion')),
    parent              text references place,
    name_zh             text not null check (name_zh <> ''),
    name_en             text not null check (name_en <> ''),
    scan_code           text not null unique check (scan_code ~ '^SLP[A-Z0-9]{2,21}$'),
    latitude            double precision check (latitude between -90 and 90),
    longitude           double precision check (longitude between -180 and 180),
    estimated_position  boolean not null default false,
    -- GB/T 2260 code of the county or district.
    division            text check (division ~ '^[0-9]{6}$'),
    floor_area_m2       bigint check (floor_area_m2 > 0),
    capacity_litres     bigint check (capacity_litres > 0),
    crews               bigint check (crews >= 0),
    crew_litres_an_hour bigint check (crew_litres_an_hour > 0),
    medical             boolean not null default false,
    hill_road           boolean not null default false,
    created_at          timestamptz not null,
    check (split_part(code, ':', 1) = kind),
    check ((latitude is null) = (longitude is null)),
    check (parent is null or parent <> code)
);

create index place_parent on place (parent);
create index place_kind on place (kind);

create table place_number (
    kind text primary key,
    last bigint not null check (last >= 0)
);

create table vehicle (
    place         text primary key references place,
    plate         text not null check (plate <> ''),
    payload_grams bigint not null check (payload_grams > 0),
    volume_litres bigint not null check (volume_litres > 0),
    hill_roads    boolean not null,
    crew          bigint not null check (crew between 1 and 9),
    lent          boolean not null,
    pass_number   text,
    pass_expiry   date
);

create table road_distance (
    from_place text not null references place,
    to_place   text not null references place,
    metres     bigint not null check (metres >= 0),
    minutes    bigint not null check (minutes >= 0),
    estimated  boolean not null,
    primary key (from_place, to_place),
    check (from_place <> to_place)
);

-- What a request made, so that the same request again makes nothing.
create table place_request (
    requester text not null,
    request   text not null,
    place     text not null references place,
    primary key (requester, request)
);

grant select, insert, update on place, place_number, vehicle, road_distance to ${app};
grant select, insert on place_request to ${app};
