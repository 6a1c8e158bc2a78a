-- The public log. Leaves, tile hashes and checkpoints are only ever added; the rest is computed from them.

-- log: the node epoch that the log belongs to; a restore from a backup begins a new one.
create table disclosure_leaf (
    log        integer not null check (log >= 1),
    leaf_index bigint not null check (leaf_index >= 0),
    node       text not null,
    epoch      integer not null,
    seq        bigint not null,
    entry      bytea not null check (length(entry) between 2 and 16384),
    leaf_hash  bytea not null check (length(leaf_hash) = 32),
    primary key (log, leaf_index),
    unique (node, epoch, seq),
    foreign key (node, epoch, seq) references journal
);

-- Hash of tile `tile_index` of the level below, once that tile is full; level 0 is disclosure_leaf.leaf_hash.
create table disclosure_tile_hash (
    log        integer not null check (log >= 1),
    level      integer not null check (level between 1 and 7),
    tile_index bigint not null check (tile_index >= 0),
    hash       bytea not null check (length(hash) = 32),
    primary key (log, level, tile_index)
);

create table disclosure_checkpoint (
    log       integer not null check (log >= 1),
    size      bigint not null check (size >= 0),
    root      bytea not null check (length(root) = 32),
    note      text not null,
    signed_at timestamptz not null,
    primary key (log, size)
);

create function disclosure_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The public log is append-only: % is refused.', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger disclosure_is_append_only before update or delete or truncate on disclosure_leaf
    for each statement execute function disclosure_is_append_only();
create trigger disclosure_is_append_only before update or delete or truncate on disclosure_tile_hash
    for each statement execute function disclosure_is_append_only();
create trigger disclosure_is_append_only before update or delete or truncate on disclosure_checkpoint
    for each statement execute function disclosure_is_append_only();

-- What all entries add up to; written with the leaves, and recomputable from them.
create table disclosure_total (
    item       text not null,
    from_place text not null,
    to_place   text not null,
    quantity   bigint not null check (quantity > 0),
    primary key (item, from_place, to_place)
);

-- Which depot's goods a vehicle carries, and whether they are on the way; follows from the journal.
create table disclosure_vehicle (
    vehicle  text primary key,
    depot    text not null,
    departed boolean not null
);

grant select, insert on disclosure_leaf, disclosure_tile_hash, disclosure_checkpoint to ${app};
grant select, insert, update on disclosure_total, disclosure_vehicle to ${app};
