-- Plans, the orders without which nothing is issued, the trips that carry them, and what became of them at the site.

create table dispatch_plan (
    id             bigint generated always as identity primary key,
    status         text not null check (status in ('waiting', 'solving', 'draft', 'failed', 'approved', 'discarded')),
    requested_by   text not null,
    requested_at   timestamptz not null,
    seconds        integer not null check (seconds between 1 and 3600),
    -- What the plan is made from, and the plan, as the solver's own JSON.
    problem        jsonb not null,
    notes          jsonb not null,
    plan           jsonb,
    -- While it is solved: who solves it, when that one was last heard of, and how far it is.
    worker         text,
    beat_at        timestamptz,
    progress       jsonb,
    stop_requested boolean not null default false,
    -- Why there is no plan: a stable code and what the solver said.
    failure        text,
    failure_detail text,
    solved_at      timestamptz,
    decided_by     text,
    decided_at     timestamptz,
    record         text,
    check ((status = 'solving') = (worker is not null)),
    check (status not in ('draft', 'approved') or plan is not null),
    check (status <> 'failed' or failure is not null),
    check ((status = 'approved') = (record is not null))
);

-- One search at a time on this node, whichever of its instances runs it.
create unique index dispatch_plan_solving on dispatch_plan ((true)) where status = 'solving';
create index dispatch_plan_waiting on dispatch_plan (id) where status in ('waiting', 'solving');

create sequence order_number;
create sequence trip_number;

create table trip (
    code          text primary key check (code ~ '^SLT[A-Z0-9]{2,21}$'),
    plan          bigint not null references dispatch_plan,
    vehicle       text not null references place,
    depot         text not null references place,
    -- 1 for the vehicle's first trip of the plan.
    number        integer not null check (number >= 1),
    loads_at      timestamptz not null,
    departs_at    timestamptz not null,
    returns_at    timestamptz not null,
    metres        bigint not null check (metres >= 0),
    weight_grams  bigint not null check (weight_grams >= 0),
    volume_litres bigint not null check (volume_litres >= 0),
    unique (plan, vehicle, number)
);

create table goods_order (
    code         text primary key check (code ~ '^SLO[A-Z0-9]{2,21}$'),
    destination  text not null references place,
    depot        text not null references place,
    plan         bigint references dispatch_plan,
    trip         text references trip,
    status       text not null check (status in ('open', 'delivered', 'cancelled')),
    -- By whose decision the goods go, for an order that no plan made: issuer and number of the paper, or a reason.
    basis        text not null,
    created_by   text not null,
    created_at   timestamptz not null,
    record       text not null,
    closed_by    text,
    closed_at    timestamptz,
    close_record text,
    reason       text,
    check ((status = 'open') = (closed_at is null)),
    check (trip is null or plan is not null)
);

create index goods_order_open on goods_order (created_at) where status = 'open';
create index goods_order_by_trip on goods_order (trip) where trip is not null;

create table goods_order_line (
    order_code text not null references goods_order,
    line       integer not null check (line >= 1),
    item       text not null references relief_item,
    earmark    text not null check (earmark <> ''),
    quantity   bigint not null check (quantity > 0),
    -- The need that it answers, if any.
    need       text references need,
    primary key (order_code, line),
    unique nulls not distinct (order_code, item, earmark)
);

create index goods_order_line_by_need on goods_order_line (need) where need is not null;

create table trip_stop (
    trip       text not null references trip,
    position   integer not null check (position >= 1),
    site       text not null references place,
    order_code text not null unique references goods_order,
    arrives_at timestamptz not null,
    leaves_at  timestamptz not null,
    metres     bigint not null check (metres >= 0),
    primary key (trip, position)
);

-- What the site says it got, line by line; the sum is what was issued.
create table delivery_line (
    order_code text not null references goods_order,
    item       text not null references relief_item,
    received   bigint not null check (received >= 0),
    damaged    bigint not null check (damaged >= 0),
    missing    bigint not null check (missing >= 0),
    primary key (order_code, item)
);

grant select, insert, update on dispatch_plan, goods_order to ${app};
grant select, insert on trip, trip_stop, goods_order_line, delivery_line to ${app};
grant usage on sequence order_number, trip_number to ${app};
