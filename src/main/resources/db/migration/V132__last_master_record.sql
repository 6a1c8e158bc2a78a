-- Who remembers the catalogue or the places asks before each batch of scans whether they changed. Lots and cartons become
-- known by master records too, and say nothing about either.
drop index journal_master;
create index journal_master on journal (node, (body ->> 'what'), epoch, seq) where kind = 'master';
