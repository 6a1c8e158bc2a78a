-- The hand-over between two shifts. Each step of it stands in the journal (kind resolution); the row says how far it is.

create table shift_record (
    id             bigint generated always as identity primary key,
    from_at        timestamptz not null,
    to_at          timestamptz not null,
    given_by       text not null check (given_by <> ''),
    given_at       timestamptz not null,
    -- Whose account takes over; only that one can sign.
    taker          text not null check (taker <> ''),
    remarks        text not null check (length(remarks) <= 2000),
    -- What lay open at that moment, and who used which rights from then to then.
    left_open      jsonb not null,
    duties         jsonb not null,
    record         text not null,
    taken_at       timestamptz,
    take_record    text,
    confirmed_by   text,
    confirmed_at   timestamptz,
    confirm_record text,
    check (from_at < to_at),
    check (taker <> given_by),
    check ((taken_at is null) = (take_record is null)),
    check ((confirmed_at is null) = (confirm_record is null) and (confirmed_at is null) = (confirmed_by is null)),
    check (confirmed_at is null or taken_at is not null)
);

-- Which records fall into a shift; their time never falls along the journal, so a few pages tell.
create index journal_recorded_at on journal using brin (recorded_at);

grant select, insert, update on shift_record to ${app};
