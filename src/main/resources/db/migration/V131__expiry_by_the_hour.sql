-- Fresh food is usable until a minute of its last day; other goods through it.
alter table lot add expiry_time time check (expiry_time is null or expiry is not null);
grant update (expiry_time) on lot to ${app};

alter table acceptance_line add expiry_time time check (expiry_time is null or expiry is not null);
