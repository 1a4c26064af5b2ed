-- The release before works on: a draft has no period, so that it shows none; what is for some only it would show to
-- all, but nothing of it writes such a notice.
alter table notice alter column published_from drop not null;
alter table notice
    add column audience text not null default 'EVERYONE'
        check (audience in ('EVERYONE', 'INSURED_PERSONS', 'ESTABLISHMENTS')),
    add column pinned boolean not null default false,
    -- whether those who asked for it get a mail, and when the last of them was written to
    add column mail_wanted boolean not null default false,
    add column mailed_at timestamptz,
    -- counts up with every change, so that of two who edit at once the second one is told
    add column revision integer not null default 1 check (revision >= 1),
    add column changed_at timestamptz,
    add constraint notice_period check (published_until is null or published_from is not null);
comment on table notice is 'A notice (お知らせ) to members of a society: a draft without a period, readable while it is published.';
create index notice_shown on notice (society_id, pinned desc, important desc, published_from desc)
    where published_from is not null;
drop index notice_published;
create index notice_written on notice (society_id, created_at desc, notice_id desc);
create index notice_to_mail on notice (society_id, published_from) where mail_wanted and mailed_at is null;

create table notice_establishment (
    society_id uuid not null references society,
    notice_id uuid not null,
    establishment_code text not null,
    primary key (society_id, notice_id, establishment_code),
    foreign key (society_id, notice_id) references notice on delete cascade,
    foreign key (society_id, establishment_code) references establishment
);
comment on table notice_establishment is 'For which establishments (事業所) a notice is, where it is for some of them.';
create index notice_establishment_code on notice_establishment (society_id, establishment_code);
call wall_in('notice_establishment');
grant select, insert, delete on notice_establishment to ${app_role};

create table notice_attachment (
    society_id uuid not null references society,
    notice_id uuid not null,
    attachment_id uuid not null,
    name text not null check (char_length(name) between 5 and 100),
    content bytea not null check (octet_length(content) between 1 and 5242880),
    added_at timestamptz not null,
    primary key (society_id, notice_id, attachment_id),
    foreign key (society_id, notice_id) references notice on delete cascade
);
-- a PDF is compressed already
alter table notice_attachment alter column content set storage external;
comment on table notice_attachment is 'A PDF that goes with a notice; was checked before it was put here.';
call wall_in('notice_attachment');
grant select, insert, delete on notice_attachment to ${app_role};

create table notice_mailing (
    society_id uuid not null references society,
    notice_id uuid not null,
    account_id uuid not null,
    mailed_at timestamptz not null,
    primary key (society_id, notice_id, account_id),
    foreign key (society_id, notice_id) references notice on delete cascade,
    foreign key (society_id, account_id) references account on delete cascade
);
comment on table notice_mailing is 'Who has been seen to when a notice was mailed: each once, also when the server stopped half-way.';
create index notice_mailing_account on notice_mailing (society_id, account_id);
call wall_in('notice_mailing');
grant select, insert on notice_mailing to ${app_role};
