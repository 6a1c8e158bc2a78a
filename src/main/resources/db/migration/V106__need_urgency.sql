-- Four classes of urgency; whoever waits rises through them, one class a day. Asking again does not begin the waiting anew.

alter table need drop constraint need_urgency_check;
alter table need add constraint need_urgency_check check (urgency between 1 and 4);

alter table need add column waits_since timestamptz;
update need set waits_since = recorded_at;
alter table need alter column waits_since set not null;
