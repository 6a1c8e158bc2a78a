-- Scanners of every kind: who they are, the tokens that prove it, and the epochs in which they number their scans.

create table device (
    id           text primary key check (id ~ '^[a-z][a-z0-9]{1,7}-d[1-9][0-9]{0,9}$'),
    name         text not null check (length(name) between 1 and 80),
    kind         text not null check (kind in ('handheld', 'serial', 'simulated')),
    depot        text not null references place,
    token_sha256 bytea not null unique check (length(token_sha256) = 32),
    enrolled_at  timestamptz not null,
    revoked_at   timestamptz,
    -- A fixed reader stands at one place and means one step; a handheld says both with every scan.
    step         text,
    place        text references place,
    port         text check (length(port) between 1 and 200),
    baud         integer check (baud between 300 and 3000000),
    check ((kind = 'serial') = (port is not null)),
    check ((port is null) = (step is null) and (port is null) = (baud is null))
);

create unique index device_port on device (port) where revoked_at is null;

create sequence device_number;

create table device_epoch (
    device    text not null references device,
    epoch     bigint not null check (epoch between 1 and 9007199254740991),
    reason    text not null check (reason in ('enrolled', 'storage-lost', 'session')),
    issued_at timestamptz not null,
    primary key (device, epoch)
);

grant select, insert, update on device to ${app};
grant usage on sequence device_number to ${app};
grant select, insert on device_epoch to ${app};
