-- The numbers of slips that were typed at a desk, so that one typed by two people is told to the second.
create table desk_slip (
    number     text primary key,
    entered_by text not null,
    entered_at timestamptz not null,
    record     text not null
);

grant select, insert on desk_slip to ${app};
