package kenpo.portal.credential.passkey;

import kenpo.portal.account.AccountId;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/** Whom a challenge is for, and what for; its answer must come from the same. */
public record Asked(
        SocietyId society,
        Ceremony ceremony,
        FlowKey flow,
        @Nullable AccountId account,
        RelyingParty party) {}
