-- Lists of master data and of opening stock as branches send them: each row is in the books, or waits for a person, or was
-- dismissed with a reason. Keyed by the file's hash, sheet and row, so that the same file twice is once.

create table list_import (
    purpose     text not null check (purpose ~ '^[a-z]{1,20}$'),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name        text not null check (length(name) between 1 and 200),
    imported_at timestamptz not null,
    imported_by text not null,
    primary key (purpose, sha256)
);

create index list_import_time on list_import (purpose, imported_at);

create table list_row (
    purpose    text not null,
    sha256     text not null,
    sheet      bigint not null check (sheet between 1 and 50),
    sheet_name text not null,
    row        bigint not null check (row >= 1),
    -- {"code": "lamp"} and {"code": "A7"}: what stands in each column, as last mended, and where.
    cells      jsonb not null,
    addresses  jsonb not null,
    state      text not null check (state in ('applied', 'review', 'dismissed')),
    -- [{"column": …, "key": …, "value": …, "doubt": …}]
    faults     jsonb not null,
    -- What it made: an item or a journal record.
    made       text,
    reason     text,
    settled_by text,
    settled_at timestamptz,
    primary key (purpose, sha256, sheet, row),
    foreign key (purpose, sha256) references list_import,
    check ((state = 'applied') = (made is not null)),
    check ((state = 'dismissed') = (reason is not null))
);

create index list_row_review on list_row (purpose) where state = 'review';

-- What an item is worth and what proves it; its shelf-life class where nobody knows the hours.
alter table relief_item
    add column value_fen   bigint check (value_fen >= 0),
    add column value_proof text check (value_proof in ('invoice', 'contract', 'list', 'market', 'appraisal')),
    add constraint value_has_proof check ((value_fen is null) = (value_proof is null)),
    drop constraint relief_item_check,
    add constraint shelf_life_fits check (
        (shelf_rule <> 'none' or shelf_life_hours = 0) and (shelf_rule <> 'fresh' or shelf_life_hours > 0));

-- Whether weight and volume are reckoned and not measured (估).
alter table pack add column estimated boolean not null default false;

-- Who made the lot.
alter table lot add column maker text check (maker <> '');

grant select, insert on list_import to ${app};
grant select, insert, update on list_row to ${app};
