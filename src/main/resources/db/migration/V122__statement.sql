-- A movement's gift names the record of its acceptance; the running ledger shows the acceptance's code.
create index acceptance_by_record on acceptance (record) where record is not null;
