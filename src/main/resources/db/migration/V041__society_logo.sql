-- The release before works on: it draws the built-in mark.
create table society_logo (
    society_id uuid not null references society,
    -- SHA-256 of the content, part of its address
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- drawn anew from what was sent
    content bytea not null check (octet_length(content) between 1 and 524288),
    width integer not null check (width between 1 and 640),
    height integer not null check (height between 1 and 160),
    added_at timestamptz not null,
    primary key (society_id, hash)
);
comment on table society_logo is 'Pictures a society has had at the head of its pages; its settings say which it is now.';
call wall_in('society_logo');
grant select, insert on society_logo to ${app_role};
