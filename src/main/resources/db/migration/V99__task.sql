-- Work that waits for a pair of hands: picking an order, loading a trip, handing out what a receiver collects.

create table task (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('pick', 'load', 'hand-out')),
    -- The order's code, for loading the trip's.
    subject    text not null,
    depot      text not null references place,
    status     text not null check (status in ('open', 'claimed', 'done', 'cancelled')),
    -- Who has it: user:NAME or device:ID. A finished task keeps who had it, so that an undo gives it back.
    holder     text check (holder ~ '^(user|device):.{1,80}$'),
    made_at    timestamptz not null,
    changed_at timestamptz not null,
    unique (kind, subject),
    check (status <> 'claimed' or holder is not null),
    check (status <> 'open' or holder is null)
);

create index task_waiting on task (depot, id) where status in ('open', 'claimed');
create index task_of_holder on task (holder) where status = 'claimed';
create index task_by_subject on task (subject);

create table task_change (
    number      bigint generated always as identity primary key,
    task        bigint not null references task,
    at          timestamptz not null,
    what        text not null check (what in ('made', 'claimed', 'released', 'handed-over', 'taken-away', 'done',
                                              'reopened', 'cancelled')),
    -- Who did it: user:NAME, device:ID, or ledger for what the ledger says.
    actor       text not null,
    from_holder text,
    to_holder   text,
    reason      text not null default '' check (length(reason) <= 300)
);

create index task_change_by_task on task_change (task, number);

-- What is open today gets its tasks now; how far they are is looked up at the next start.
insert into task (kind, subject, depot, status, made_at, changed_at)
select 'pick', code, depot, 'open', created_at, created_at from goods_order where status = 'open' order by created_at, code;
insert into task (kind, subject, depot, status, made_at, changed_at)
select 'load', o.trip, min(o.depot), 'open', min(o.created_at), min(o.created_at)
  from goods_order o where o.status = 'open' and o.trip is not null group by o.trip order by 5, 2;
insert into task_change (task, at, what, actor) select id, made_at, 'made', 'ledger' from task order by id;

grant select, insert, update on task to ${app};
grant select, insert on task_change to ${app};
