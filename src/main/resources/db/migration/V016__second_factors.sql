-- Every change leaves the release before working: it writes none of the new columns and reads none of the new values.
alter table lockout drop constraint lockout_factor_check;
alter table lockout add constraint lockout_factor_check
    check (factor in ('PASSWORD', 'TEMPORARY_PASSWORD', 'DATE_OF_BIRTH', 'EMAIL_CODE', 'EMAIL_CONFIRMATION', 'POSTED_CODE',
                      'AUTHENTICATOR_APP', 'RECOVERY_CODE'));

alter table email_code drop constraint email_code_purpose_check;
alter table email_code add constraint email_code_purpose_check
    check (purpose in ('SIGN_IN', 'ROSTER_EMAIL', 'EMAIL_CONFIRMATION', 'METHOD_SET_UP'));

-- since when the account has had a method to sign in with, counted from its first sign-in; the mailed code needs no set-up
-- and has no such moment
alter table account add column method_set_up_at timestamptz;

alter table sign_in
    -- a passkey alone, or a session that proves a factor again, begins without a password
    add column password_given boolean not null default true,
    -- which factor second_factor_at speaks of; absent in rows of the release before: the mailed code
    add column second_factor text check (second_factor in ('PASSKEY', 'AUTHENTICATOR_APP', 'EMAIL_CODE', 'RECOVERY_CODE')),
    -- which one this browser's person wants to be asked for
    add column asked_for text check (asked_for in ('PASSKEY', 'AUTHENTICATOR_APP', 'EMAIL_CODE', 'RECOVERY_CODE')),
    -- the method to be set up before it ends
    add column adding text check (adding in ('PASSKEY', 'AUTHENTICATOR_APP')),
    -- the passkey just made, which waits for its name
    add column naming uuid,
    -- the session whose member proves a factor again or adds a method; gone when the session is
    add column session_hash bytea check (octet_length(session_hash) = 32),
    add foreign key (society_id, session_hash) references member_session (society_id, id_hash)
        on delete cascade on update cascade,
    add check (second_factor is null or second_factor_at is not null),
    add check (session_hash is null or not password_given),
    add check (adding is null or session_hash is not null);
create index sign_in_session on sign_in (society_id, session_hash) where session_hash is not null;
