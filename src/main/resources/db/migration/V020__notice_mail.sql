-- The release before works on: it knows nothing of the table and mails no notices.
create table notice_mail (
    society_id uuid not null references society,
    account_id uuid not null,
    asked_at timestamptz not null,
    primary key (society_id, account_id),
    foreign key (society_id, account_id) references account on delete cascade
);
comment on table notice_mail is 'Who wants a mail about new notices (お知らせメール); whoever is missing here gets none.';
call wall_in('notice_mail');
grant select, insert, delete on notice_mail to ${app_role};
