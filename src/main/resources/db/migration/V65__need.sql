-- What sites ask for, and what was approved. How the rows came about stands in the journal (kind need).

create table need (
    -- Journal record and line: cz.1.17/2.
    id          text primary key check (id ~ '^[a-z][a-z0-9]{1,7}[.][0-9]+[.][0-9]+/[0-9]+$'),
    site        text not null references place,
    item        text not null references relief_item,
    -- Null: wanted, amount unknown.
    asked       bigint check (asked > 0),
    -- Null: not decided yet.
    approved    bigint check (approved >= 0),
    -- How many days the approved amount is for; null for what is given once.
    days        bigint check (days between 1 and 365),
    urgency     bigint not null check (urgency between 1 and 3),
    due         timestamptz,
    basis       text not null check (basis in ('stated', 'flag', 'shifts', 'persons', 'households', 'order')),
    formula     text not null,
    reason      text not null,
    status      text not null check (status in ('open', 'withdrawn', 'replaced')),
    recorded_at timestamptz not null,
    check (approved is null or asked is null or approved <= asked)
);

-- A site wants an item once; a new need takes the place of the old one.
create unique index need_open on need (site, item) where status = 'open';
create index need_item on need (item) where status = 'open';

create table site_profile (
    site             text primary key references place,
    -- Isolation shifts a day of a medical unit.
    shifts_a_day     bigint check (shifts_a_day between 0 and 10000),
    persons          bigint check (persons >= 0),
    households       bigint check (households >= 0)
);

create table need_request (
    requester text not null,
    request   text not null,
    need      text not null references need,
    primary key (requester, request)
);

create table need_import (
    sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    file        text not null,
    records     bigint not null check (records >= 0),
    recorded_at timestamptz not null
);

grant select, insert, update on need, site_profile to ${app};
grant select, insert on need_request, need_import to ${app};
