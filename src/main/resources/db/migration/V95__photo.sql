-- Pictures taken as evidence, as JPEG without what the camera noted; the journal names them by their hash.

create table photo (
    sha256   text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    jpeg     bytea not null check (length(jpeg) between 1 and 10485760),
    taken_by text not null,
    taken_at timestamptz not null
);

grant select, insert on photo to ${app};
