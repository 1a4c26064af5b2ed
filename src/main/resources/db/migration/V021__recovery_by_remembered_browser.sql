-- Both leave the release before working: it writes none of the new values.
alter table recovery drop constraint recovery_factor_check;
alter table recovery add constraint recovery_factor_check
    check (factor in ('PASSKEY', 'AUTHENTICATOR_APP', 'REMEMBERED_BROWSER', 'RECOVERY_CODE', 'ROSTER_FACTS'));
alter table recovery drop constraint recovery_asked_for_check;
alter table recovery add constraint recovery_asked_for_check
    check (asked_for in ('PASSKEY', 'AUTHENTICATOR_APP', 'REMEMBERED_BROWSER', 'RECOVERY_CODE', 'ROSTER_FACTS'));
