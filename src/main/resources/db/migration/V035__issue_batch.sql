create table issue_batch (
    society_id uuid not null references society,
    batch_id uuid not null,
    -- of the staff, who alone may open it
    asked_by uuid not null,
    asked_at timestamptz not null,
    reason text not null check (char_length(reason) between 1 and 200),
    -- whom; of a list only how many it found, never the numbers
    selection text not null check (selection in ('NEVER_SIGNED_IN', 'NEW_SINCE', 'ESTABLISHMENT', 'LISTED')),
    new_since date,
    establishment_code text check (char_length(establishment_code) between 1 and 20),
    state text not null check (state in ('ISSUING', 'FINISHED', 'CLOSED')),
    letter_count integer not null check (letter_count > 0),
    issued_count integer not null default 0 check (issued_count >= 0),
    -- of those issued, how many ended an earlier letter
    replaced_count integer not null default 0 check (replaced_count between 0 and issued_count),
    left_out_count integer not null default 0 check (left_out_count >= 0),
    cancel_asked_at timestamptz,
    -- the server that issues it, and until when it need not say that it still does
    server_id uuid,
    leased_until timestamptz,
    finished_at timestamptz check (finished_at >= asked_at),
    openable_until timestamptz check (openable_until > finished_at),
    closed_at timestamptz check (closed_at >= openable_until),
    primary key (society_id, batch_id),
    foreign key (society_id, asked_by) references staff_member (society_id, staff_id),
    check ((selection = 'NEW_SINCE') = (new_since is not null)),
    check ((selection = 'ESTABLISHMENT') = (establishment_code is not null)),
    check (issued_count + left_out_count <= letter_count),
    check ((server_id is null) = (leased_until is null)),
    check ((state = 'ISSUING') = (finished_at is null)),
    check ((finished_at is null) = (openable_until is null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    -- only a cancelled one ends with letters left to write
    check (state = 'ISSUING' or cancel_asked_at is not null or issued_count + left_out_count = letter_count)
);
comment on table issue_batch is 'Letters with temporary credentials issued together: whom for, how far it has come, and until when its passwords can be had.';
create unique index issue_batch_one_at_a_time on issue_batch (society_id) where state = 'ISSUING';
create index issue_batch_asked on issue_batch (society_id, asked_at desc, batch_id);
create index issue_batch_asked_by on issue_batch (society_id, asked_by);
create index issue_batch_openable on issue_batch (society_id, openable_until) where state = 'FINISHED';
call wall_in('issue_batch');
grant select, insert, update on issue_batch to ${app_role};

create table issue_batch_letter (
    society_id uuid not null references society,
    batch_id uuid not null,
    position integer not null check (position > 0),
    member_id uuid not null,
    outcome text not null default 'WAITING' check (outcome in ('WAITING', 'ISSUED', 'REPLACED', 'LEFT_OUT')),
    user_id text check (char_length(user_id) between 1 and 64),
    valid_through date,
    -- until the batch is closed; the credential itself has only a hash
    password_encrypted bytea check (octet_length(password_encrypted) > 0),
    primary key (society_id, batch_id, position),
    unique (society_id, batch_id, member_id),
    foreign key (society_id, batch_id) references issue_batch,
    foreign key (society_id, member_id) references member,
    check ((outcome in ('ISSUED', 'REPLACED')) = (user_id is not null)),
    check ((user_id is null) = (valid_through is null)),
    check (password_encrypted is null or user_id is not null)
);
comment on table issue_batch_letter is 'A letter of a batch: who it is for and what became of it; its password stands here, encrypted, until the batch is closed.';
create index issue_batch_letter_member on issue_batch_letter (society_id, member_id);
create index issue_batch_letter_waiting on issue_batch_letter (society_id, batch_id, position) where outcome = 'WAITING';
call wall_in('issue_batch_letter');
grant select, insert, update on issue_batch_letter to ${app_role};
