-- The password an invited person has chosen stays with the browser's flow until an app stands beside it. The release before
-- works: it leaves all three empty.
alter table staff_sign_in add column password_parameters text check (password_parameters like '$argon2id$v=19$m=%');
alter table staff_sign_in add column password_key_id text check (password_key_id <> '');
alter table staff_sign_in add column password_hash bytea check (octet_length(password_hash) = 32);
alter table staff_sign_in add constraint staff_sign_in_password check (
    (password_hash is null) = (password_parameters is null) and (password_hash is null) = (password_key_id is null)
    and (password_hash is null or state = 'JOINING'));
