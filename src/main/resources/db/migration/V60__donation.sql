-- Imported lists: what files said, row by row, and what people made of the doubtful rows. Keyed by the file's hash, sheet
-- and row, so that the same file twice is once. The notice itself stands in the journal (kind notice); texts that may name
-- people stand here, beside it, where they can be erased.

create table import_file (
    sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    name        text not null check (length(name) between 1 and 200),
    bytes       bigint not null check (bytes > 0),
    imported_at timestamptz not null,
    imported_by text not null
);

create index import_file_time on import_file (imported_at);

create table import_sheet (
    sha256        text not null references import_file,
    -- Its place in the file, from 1.
    sheet         bigint not null check (sheet between 1 and 50),
    name          text not null,
    direction     text not null check (direction in ('received', 'issued')),
    -- The day the list is of; null when it names none.
    list_date     date,
    quantity_rows bigint not null check (quantity_rows >= 0),
    primary key (sha256, sheet)
);

create table import_row (
    sha256 text not null,
    sheet  bigint not null,
    row    bigint not null check (row >= 1),
    kind   text not null check (kind in ('lines', 'review', 'title', 'header', 'continuation', 'note', 'total', 'blank',
        'dismissed')),
    -- The cells as they stood, private numbers blotted out: [["A", "text"], …].
    cells  jsonb not null,
    primary key (sha256, sheet, row),
    foreign key (sha256, sheet) references import_sheet
);

create table notice (
    -- The journal record, cz.1.17.
    id     text primary key check (id ~ '^[a-z][a-z0-9]{1,7}[.][0-9]+[.][0-9]+$'),
    sha256 text not null,
    sheet  bigint not null,
    foreign key (sha256, sheet) references import_sheet
);

create table notice_line (
    sha256      text not null,
    sheet       bigint not null,
    row         bigint not null,
    number      bigint not null check (number >= 1),
    notice      text not null references notice,
    -- Its place in the journal record, from 1; notice/line is the gift's number, cz.1.17/2.
    line        bigint not null check (line between 1 and 100),
    cell        text not null,
    item_text   text not null,
    -- Null: not known to the catalogue, or not told beyond doubt.
    item        text references relief_item,
    several     boolean not null,
    spec        text not null,
    -- Pieces; null when the packs' content is unknown.
    quantity    bigint check (quantity > 0),
    unit        text not null,
    packs       bigint check (packs > 0),
    pack_unit   text not null,
    content     bigint check (content > 0),
    lot         text not null,
    expiry      text not null,
    milligrams  bigint check (milligrams >= 0),
    carton_cm3  bigint check (carton_cm3 >= 0),
    value_fen   bigint check (value_fen >= 0),
    proof       text not null check (proof in ('', 'list')),
    donor_kind  text not null check (donor_kind in ('named', 'anonymous', 'unknown')),
    donor       text not null,
    via         text not null,
    receiver    text not null,
    consignment bigint not null check (consignment >= 0),
    earmarked   boolean not null,
    receivers   jsonb not null,
    remark      text not null,
    flags       jsonb not null,
    -- The row that may list the same goods; 0: none.
    same_as     bigint not null check (same_as >= 0),
    primary key (sha256, sheet, row, number),
    unique (notice, line),
    foreign key (sha256, sheet, row) references import_row,
    check (quantity is not null or packs is not null)
);

create index notice_line_item on notice_line (item);

create table review_row (
    sha256     text not null,
    sheet      bigint not null,
    row        bigint not null,
    number     bigint not null check (number >= 1),
    reason     text not null,
    -- What a mending is remembered by, and what rows can be mended together by.
    key        text not null,
    shape      text not null,
    -- The row as it was read, with the ways to read it.
    body       jsonb not null,
    status     text not null check (status in ('open', 'mended', 'dismissed')),
    decided_by text,
    decided_at timestamptz,
    primary key (sha256, sheet, row, number),
    foreign key (sha256, sheet, row) references import_row,
    check ((status = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);

create index review_row_open on review_row (sha256, sheet) where status = 'open';

-- Telephone numbers and contact persons that stood in lists: for the people who must call, and for nobody else.
create table private_note (
    sha256 text not null,
    sheet  bigint not null,
    row    bigint not null,
    number bigint not null check (number >= 1),
    cell   text not null,
    text   text not null,
    primary key (sha256, sheet, row, number),
    foreign key (sha256, sheet, row) references import_row
);

-- What people decided about doubtful rows, applied to the same words in later lists.
create table mending (
    key        text primary key,
    -- A way to read, or 'dismiss'.
    decision   text not null,
    learned_by text not null,
    learned_at timestamptz not null
);

grant select, insert on import_file, import_sheet, notice to ${app};
grant select, insert, update on import_row, notice_line, review_row, mending to ${app};
grant select, insert, delete on private_note to ${app};
