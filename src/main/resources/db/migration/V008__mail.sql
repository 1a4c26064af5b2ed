create table mail (
    society_id uuid not null references society,
    mail_id uuid not null,
    kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
    recipient_encrypted bytea not null,
    -- the whole message as it goes out; gone once it is out, unless the built-in catcher keeps it
    content_encrypted bytea,
    state text not null check (state in ('WAITING', 'SENT', 'CAUGHT', 'BOUNCED', 'GIVEN_UP')),
    tries integer not null default 0 check (tries >= 0),
    -- code and enhanced code of the last answer, or a word where there was none; never its text, which may name the recipient
    last_reply text check (char_length(last_reply) <= 40),
    posted_at timestamptz not null,
    ended_at timestamptz,
    primary key (society_id, mail_id),
    check ((state = 'WAITING') = (ended_at is null)),
    check (state <> 'WAITING' or content_encrypted is not null),
    check (state in ('WAITING', 'CAUGHT') or content_encrypted is null)
);
comment on table mail is 'A mail to one person from its posting to its end: sent, bounced or given up; recipient and content are encrypted.';
create index mail_ended on mail (society_id, ended_at) where ended_at is not null;
call wall_in('mail');
grant select, insert, update, delete on mail to ${app_role};

create table mail_queue (
    society_id uuid not null,
    mail_id uuid not null,
    -- a server that takes the mail moves this ahead while it sends: so another takes over when that server is gone
    next_try_at timestamptz not null,
    primary key (society_id, mail_id),
    foreign key (society_id, mail_id) references mail on delete cascade
);
comment on table mail_queue is 'Which mails wait and until when. Exempt from the wall: it holds ids only, and every server looks for work of all societies at once.';
create index mail_queue_next_try on mail_queue (next_try_at);
grant select, insert, update, delete on mail_queue to ${app_role};
