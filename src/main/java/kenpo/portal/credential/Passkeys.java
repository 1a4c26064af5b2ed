package kenpo.portal.credential;

import java.util.List;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.UserId;
import kenpo.portal.credential.passkey.Asked;
import kenpo.portal.credential.passkey.Ceremony;
import kenpo.portal.credential.passkey.PasskeyChallenges;
import kenpo.portal.credential.passkey.PasskeyOptions;
import kenpo.portal.credential.passkey.PasskeyRows;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.HostName;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passkeys (パスキー) of a society's members. Options are JSON for {@code PublicKeyCredential.parse…OptionsFromJSON},
 * answers that of its {@code toJSON}; an answer may be any text. The caller's transaction, if there is one, must
 * commit even after a refusal, or the challenge could be answered again.
 */
@Component
@Transactional
public class Passkeys {
    private final PasskeyChallenges challenges;
    private final PasskeyRows rows;
    private final PasskeyMaking making;
    private final PasskeyUse use;

    Passkeys(PasskeyChallenges challenges, PasskeyRows rows, PasskeyMaking making, PasskeyUse use) {
        this.challenges = challenges;
        this.rows = rows;
        this.making = making;
        this.use = use;
    }

    /** Good for five minutes and one answer, as all options here; the label is what the device shows of the account. */
    public String registrationOptions(
            SocietyId society, AccountId account, FlowKey flow, RelyingParty party, UserId label) {
        return PasskeyOptions.creation(
                party,
                CurrentSociety.get().name(),
                rows.handle(society, account),
                label.value(),
                challenges.issue(new Asked(society, Ceremony.REGISTRATION, flow, account, party)),
                rows.known(society, account, party.host()));
    }

    /** The suggested name stands where the provider is unknown. */
    public PasskeyRegistration register(
            SocietyId society,
            AccountId account,
            FlowKey flow,
            RelyingParty party,
            String answer,
            FactorName suggestedName) {
        return making.register(
                new Asked(society, Ceremony.REGISTRATION, flow, account, party), account, answer, suggestedName);
    }

    /** Names the account's passkeys: only for who has shown the password. */
    public String secondFactorOptions(SocietyId society, AccountId account, FlowKey flow, RelyingParty party) {
        return PasskeyOptions.request(
                party,
                challenges.issue(new Asked(society, Ceremony.SECOND_FACTOR, flow, account, party)),
                rows.known(society, account, party.host()));
    }

    /** The same rules as alone, but that the device need not say whose the passkey is. */
    public PasskeyCheck check(SocietyId society, AccountId account, FlowKey flow, RelyingParty party, String answer) {
        return use.check(new Asked(society, Ceremony.SECOND_FACTOR, flow, account, party), answer);
    }

    /** For anybody: names no passkey. */
    public String aloneOptions(SocietyId society, FlowKey browser, RelyingParty party) {
        return PasskeyOptions.request(
                party, challenges.issue(new Asked(society, Ceremony.ALONE, browser, null, party)), List.of());
    }

    /** The proof tells whose it is: an account that has completed its first sign-in and may sign in today. */
    public PasskeyCheck checkAlone(SocietyId society, FlowKey browser, RelyingParty party, String answer) {
        return use.check(new Asked(society, Ceremony.ALONE, browser, null, party), answer);
    }

    /** The oldest first, of all the society's hosts. */
    @Transactional(readOnly = true)
    public List<Passkey> of(SocietyId society, AccountId account) {
        return rows.of(society, account);
    }

    /** Only those of that host work on it. */
    @Transactional(readOnly = true)
    public boolean has(SocietyId society, AccountId account, HostName host) {
        return !rows.known(society, account, host).isEmpty();
    }

    /** False when it is not this account's. */
    public boolean rename(SocietyId society, AccountId account, PasskeyId passkey, FactorName name) {
        return rows.rename(society, account, passkey, name.value());
    }

    /** Also what was asked and not yet answered, or a passkey could still come after. */
    void removeAll(SocietyId society, AccountId account) {
        challenges.removeAll(society, account);
        rows.removeAll(society, account);
    }
}
