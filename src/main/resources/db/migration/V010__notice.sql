create table notice (
    society_id uuid not null references society,
    notice_id uuid not null,
    title text not null check (char_length(title) between 1 and 120),
    body text not null check (char_length(body) between 1 and 20000),
    english_title text check (char_length(english_title) between 1 and 200),
    english_body text check (char_length(english_body) between 1 and 40000),
    important boolean not null,
    published_from timestamptz not null,
    published_until timestamptz check (published_until > published_from),
    created_at timestamptz not null,
    primary key (society_id, notice_id),
    check ((english_title is null) = (english_body is null))
);
comment on table notice is 'A notice (お知らせ) to all members of a society, readable while it is published.';
create index notice_published on notice (society_id, important desc, published_from desc);
call wall_in('notice');
grant select, insert, update, delete on notice to ${app_role};

create table notice_read (
    society_id uuid not null references society,
    account_id uuid not null,
    notice_id uuid not null,
    read_at timestamptz not null,
    primary key (society_id, account_id, notice_id),
    foreign key (society_id, account_id) references account on delete cascade,
    foreign key (society_id, notice_id) references notice on delete cascade
);
comment on table notice_read is 'Who has opened which notice (既読); what is missing here is unread.';
create index notice_read_notice on notice_read (society_id, notice_id);
call wall_in('notice_read');
grant select, insert, delete on notice_read to ${app_role};
