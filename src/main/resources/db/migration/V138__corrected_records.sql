-- A transfer whose sending was corrected away has nothing to receive.
alter table transfer drop constraint transfer_status_check;
alter table transfer drop constraint transfer_check1;
alter table transfer add constraint transfer_status_check check (status in ('open', 'received', 'short', 'cancelled'));
alter table transfer add constraint transfer_received_check check (
    case status when 'open' then received_at is null when 'cancelled' then true else received_at is not null end);
drop index transfer_open;
create index transfer_open on transfer (id) where status not in ('received', 'cancelled');

alter table transfer_line drop constraint transfer_line_sent_check;
alter table transfer_line add constraint transfer_line_sent_check check (sent >= 0);

-- The movements of a transfer: who corrects one changes what is to be received.
create table transfer_record (
    epoch    integer not null,
    seq      bigint not null,
    transfer bigint not null references transfer,
    -- Whether it sent the goods, not what became of them.
    sending  boolean not null,
    primary key (epoch, seq)
);

insert into transfer_record (epoch, seq, transfer, sending)
select split_part(record, '.', 2)::integer, split_part(record, '.', 3)::bigint, id, true from transfer;

-- The movements that a finished acceptance booked: papers follow their corrections.
create table acceptance_movement (
    epoch integer not null,
    seq   bigint not null,
    code  text not null references acceptance,
    primary key (epoch, seq)
);

create index acceptance_movement_by_code on acceptance_movement (code);

-- They follow the acceptance's record at once, by the same request.
insert into acceptance_movement (epoch, seq, code)
select m.epoch, m.seq, a.code
  from acceptance a
  join journal r on r.node = split_part(a.record, '.', 1)
   and r.epoch = split_part(a.record, '.', 2)::integer and r.seq = split_part(a.record, '.', 3)::bigint
  join journal m on m.node = r.node and m.epoch = r.epoch and m.seq > r.seq and m.seq <= r.seq + 1000
 where m.kind = 'movement' and m.body -> 'cause' = r.body -> 'cause' and not m.body ? 'corrects';

grant select, insert on transfer_record, acceptance_movement to ${app};
