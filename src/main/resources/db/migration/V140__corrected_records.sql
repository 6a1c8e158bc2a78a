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

grant select, insert on transfer_record to ${app};
