-- Serial ranges of the branch's GS1 prefix, as its parent gave them; each number goes out once. How the rows came about
-- stands in the journal (kind master).

create table sscc_range (
    id           bigint generated always as identity primary key,
    -- A node restored from a backup has forgotten what it gave out since; it must be given a new range.
    node_epoch   integer not null check (node_epoch >= 1),
    extension    text not null check (extension ~ '^[0-9]$'),
    prefix       text not null check (prefix ~ '^[0-9]{4,12}$'),
    first_serial bigint not null check (first_serial >= 0),
    last_serial  bigint not null,
    next_serial  bigint not null,
    given_by     text not null check (given_by <> '' and length(given_by) <= 80),
    entered_at   timestamptz not null,
    entered_by   text not null,
    check (first_serial <= last_serial),
    check (next_serial between first_serial and last_serial + 1),
    check (length(last_serial::text) <= 16 - length(prefix))
);

grant select, insert, update on sscc_range to ${app};
