-- Who may sign in, and which changing requests were already answered.

create table user_account (
    name          text primary key check (length(name) between 2 and 40 and name = btrim(name)),
    password_hash text not null,
    roles         text[] not null check (roles <@ array['warehouse', 'planner', 'publisher', 'auditor', 'admin', 'command']),
    must_change   boolean not null,
    enabled       boolean not null default true,
    created_at    timestamptz not null,
    last_login_at timestamptz
);

create table idempotency_key (
    owner      text not null,
    key        text not null check (length(key) between 1 and 128),
    request_sha256 text not null check (length(request_sha256) = 64),
    status     integer check (status between 200 and 599),
    answer     text,
    created_at timestamptz not null,
    primary key (owner, key)
);

create index idempotency_key_age on idempotency_key (created_at);

grant select, insert, update on user_account to ${app};
grant select, insert, update, delete on idempotency_key to ${app};
