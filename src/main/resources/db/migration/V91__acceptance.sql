-- What was checked at the door, by whom, and what was decided. The journal holds goods, numbers and user names (kind
-- acceptance, consent, correction); who gave, who signed for the giver and what people wrote stand here, where they can be
-- erased.

create sequence acceptance_number;

create table acceptance (
    -- Scannable like an order; the first sign of its number is A, so that no order ever has it.
    code          text primary key check (code ~ '^SLOA[A-Z0-9]{2,20}$'),
    depot         text not null references place,
    notice        text references notice,
    tracking      text check (tracking ~ '^[A-Z0-9-]{6,30}$'),
    donor_present boolean not null,
    donor_kind    text not null check (donor_kind in ('organisation', 'person', 'unknown')),
    donor         text not null check (length(donor) <= 120),
    publication   text not null check (publication in ('full', 'masked', 'anonymous')),
    -- Number of the fiscal paper, which the finance department's system issues.
    fiscal_number text not null default '' check (length(fiscal_number) <= 40),
    slip_photo    text check (slip_photo ~ '^[0-9a-f]{64}$'),
    status        text not null check (status in ('open', 'done')),
    opened_by     text not null,
    opened_at     timestamptz not null,
    finished_by   text,
    finished_at   timestamptz,
    record        text,
    same_person   boolean not null default false,
    -- A second person looks at the photos until then; null where two were there.
    check_due     timestamptz,
    checked_by    text,
    checked_at    timestamptz,
    check ((status = 'done') = (record is not null)),
    check ((finished_by is null) = (record is null)),
    check ((checked_by is null) = (checked_at is null)),
    check (checked_by is null or check_due is not null)
);

create index acceptance_by_status on acceptance (status, opened_at);
create index acceptance_by_tracking on acceptance (tracking) where tracking is not null;
create index acceptance_unchecked on acceptance (check_due) where check_due is not null and checked_by is null;

create table acceptance_line (
    code          text not null references acceptance,
    line          integer not null check (line between 1 and 100),
    -- The line that announced it, cz.1.17/2, what it said, and how many base units that is; null: not known.
    announced     text,
    announced_as  text not null,
    expected      bigint check (expected > 0),
    item          text references relief_item,
    lot           text not null check (lot <> ''),
    maker         text not null,
    produced      date,
    expiry        date,
    packs         bigint check (packs >= 0),
    content       bigint check (content > 0),
    loose         bigint check (loose >= 0),
    -- packs × content + loose, or what was scanned; null until counted.
    quantity      bigint check (quantity >= 0),
    counted_by    text,
    by_scan       boolean not null default false,
    owner         text not null check (owner <> ''),
    fund          text not null check (fund in ('donated', 'entrusted', 'allocated', 'purchased', 'kept')),
    earmark       text not null check (earmark <> ''),
    value_fen     bigint check (value_fen >= 0),
    proof         text not null check (proof in ('none', 'invoice', 'contract', 'list', 'market', 'appraisal')),
    documents     text[] not null,
    outcome       text check (outcome in ('accept', 'condition', 'hold', 'refuse')),
    condition     text not null,
    reason        text not null,
    priority      text not null check (priority in ('urgent', 'useful', 'surplus')),
    place         text references place,
    -- Straight to a site or recipient, and who signed there.
    receiver      text references place,
    signed_by     text not null,
    photo         text check (photo ~ '^[0-9a-f]{64}$'),
    donor_kind    text not null check (donor_kind in ('organisation', 'person', 'unknown')),
    donor         text not null check (length(donor) <= 120),
    publication   text not null check (publication in ('full', 'masked', 'anonymous')),
    -- When it was finished: what the rules proposed and why, the number of the gift, what of it is still on hold.
    proposed      text check (proposed in ('accept', 'condition', 'hold', 'refuse')),
    reasons       text[],
    gift          text,
    on_hold       bigint not null default 0 check (on_hold >= 0),
    primary key (code, line),
    check ((quantity is null) = (counted_by is null))
);

create index acceptance_line_by_announced on acceptance_line (announced) where announced is not null;
create index acceptance_line_on_hold on acceptance_line (code) where on_hold > 0;

-- Who signed. Of ours a user's name, of the others what they wrote.
create table acceptance_signer (
    code       text not null references acceptance,
    number     integer not null check (number >= 1),
    side       text not null check (side in ('donor', 'courier', 'ours')),
    name       text not null check (length(name) between 1 and 60),
    entered_by text not null,
    signed_at  timestamptz not null,
    primary key (code, number)
);

-- What was done about a line after the acceptance was finished, in people's own words.
create table acceptance_action (
    id       bigint generated always as identity primary key,
    code     text not null references acceptance,
    line     integer not null,
    kind     text not null check (kind in ('release', 'return', 'claim', 'check')),
    quantity bigint not null check (quantity >= 0),
    reason   text not null,
    by_user  text not null,
    at       timestamptz not null,
    record   text not null
);

create index acceptance_action_by_code on acceptance_action (code, id);

-- Areas for goods on hold (待验区): what lies there is no free stock.
create table hold_place (
    depot text primary key references place,
    place text not null unique references place
);

-- The branch's rules; how they came about stands in the journal (kind master).
create table acceptance_rules (
    id         integer primary key check (id = 1),
    body       jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null
);

create table consent (
    record       text primary key check (record ~ '^[a-z][a-z0-9]{1,7}[.][0-9]+[.][0-9]+$'),
    earmark      text not null check (earmark not in ('', '-')),
    -- Null: all goods with that earmark.
    item         text references relief_item,
    -- Place code of who may have them instead; null: whoever needs them.
    receiver     text references place,
    consented_by text not null check (length(consented_by) between 1 and 120),
    consented_on date not null,
    evidence     text not null check (length(evidence) between 1 and 500),
    photo        text check (photo ~ '^[0-9a-f]{64}$'),
    recorded_by  text not null,
    recorded_at  timestamptz not null
);

create index consent_by_earmark on consent (earmark);

grant usage on sequence acceptance_number to ${app};
grant select, insert, update on acceptance, acceptance_line, acceptance_rules to ${app};
grant select, insert on acceptance_signer, acceptance_action, hold_place, consent to ${app};
