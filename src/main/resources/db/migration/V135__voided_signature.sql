-- When a change of the lines took a signature its meaning; null while it stands.
alter table acceptance_signer add column voided_at timestamptz;

grant update (voided_at) on acceptance_signer to ${app};
