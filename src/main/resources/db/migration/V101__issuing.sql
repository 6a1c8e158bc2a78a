-- Issuing: what goods moved under which order, trip and unit; what a depot wants to be scanned; links for drivers and
-- receivers; what they said; goods that receivers fetch themselves.

-- Each movement line twice: what came to a place and, below zero, what left one. Packing takes loose goods into the unit
-- and unpacking leaves them loose; named_unit is the unit that the line names in either case.
create view moved_goods as
select order_code, trip, handling_unit as named_unit,
       case when step = 'unpacking' then null else handling_unit end as handling_unit,
       to_place as place, item, lot, owner, fund, earmark, quantity
  from movement_line
union all
select order_code, trip, handling_unit,
       case when step = 'packing' then null else handling_unit end,
       from_place, item, lot, owner, fund, earmark, -quantity
  from movement_line;

grant select on moved_goods to ${app};

alter table discrepancy drop constraint discrepancy_kind_check;
alter table discrepancy add constraint discrepancy_kind_check check (kind in ('below-zero', 'unknown-code', 'unreadable',
    'key-conflict', 'held-scan', 'count-difference', 'not-counted', 'short-delivery', 'no-order', 'earmark',
    'over-order', 'seal-broken', 'wrong-place', 'expired', 'on-hold', 'lot-not-scanned', 'wrong-lot', 'wrong-vehicle',
    'wrong-receiver', 'no-receipt'));

-- Depots where who picks must scan the lot; in all others the item suffices and first expired is taken to go first out.
create table depot_pick_scan (
    depot      text primary key references place,
    wants_lot  boolean not null,
    changed_by text not null,
    changed_at timestamptz not null,
    record     text not null
);

grant select, insert, update on depot_pick_scan to ${app};

-- Orders whose goods left and for which nobody signed in time; each is told once.
create table receipt_alarm (
    order_code text primary key references goods_order,
    told_at    timestamptz not null
);

grant select, insert on receipt_alarm to ${app};

-- The secret in the address of a page that drivers and receivers open without a login: one for a trip, one for an order.
create table handover_link (
    token      text primary key check (token ~ '^[a-z2-7]{26}$'),
    trip       text unique references trip,
    order_code text unique references goods_order,
    made_at    timestamptz not null,
    check ((trip is null) <> (order_code is null))
);

-- What drivers say on the way: that they left, that they are there, that something is wrong.
create table road_report (
    id         bigint generated always as identity primary key,
    trip       text not null references trip,
    order_code text references goods_order,
    what       text not null check (what in ('departed', 'arrived', 'trouble')),
    words      text not null default '' check (length(words) <= 300),
    said_by    text not null,
    said_at    timestamptz not null,
    check ((what = 'arrived') = (order_code is not null))
);

create unique index road_report_departed on road_report (trip) where what = 'departed';
create unique index road_report_arrived on road_report (order_code) where what = 'arrived';
create index road_report_by_trip on road_report (trip, id);

-- How a delivery is proven. The name of who signed lies here, beside the journal, where it can be erased.
create table delivery_proof (
    order_code text primary key references goods_order,
    way        text not null check (way in ('paper', 'link', 'collection')),
    signer     text not null check (length(signer) between 1 and 80),
    signature  text references photo,
    -- Of who came for the goods: the number of the letter of introduction; that an identity card was seen.
    letter     text not null default '' check (length(letter) <= 80),
    id_seen    boolean not null default false,
    proven_at  timestamptz not null
);

create table delivery_photo (
    order_code text not null references goods_order,
    position   integer not null check (position between 1 and 6),
    sha256     text not null references photo,
    primary key (order_code, position)
);

-- When a receiver fetches the goods of an order that no trip carries.
create table collection_slot (
    order_code text primary key references goods_order,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    note       text not null default '' check (length(note) <= 120),
    set_by     text not null,
    set_at     timestamptz not null,
    check (starts_at < ends_at)
);

create index collection_slot_by_time on collection_slot (starts_at);

grant select, insert on handover_link, road_report, delivery_proof, delivery_photo to ${app};
grant select, insert, update on collection_slot to ${app};
