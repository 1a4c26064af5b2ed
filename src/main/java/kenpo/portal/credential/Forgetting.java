package kenpo.portal.credential;

import java.time.Clock;
import java.time.Duration;
import kenpo.portal.credential.passkey.PasskeyChallenges;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes codes, links, challenges and counts that decide nothing any more; what happened stays in the audit trail. */
@Component
class Forgetting {
    private static final Duration CODES_KEPT = Duration.ofDays(7);
    private static final Duration TRIES_KEPT = Duration.ofDays(1);

    private final MailedCodes codes;
    private final ConfirmationLinks links;
    private final AuthenticatorAppRows apps;
    private final ReportLinks reports;
    private final EmailChanges emailChanges;
    private final PasskeyChallenges challenges;
    private final RememberedBrowserRows rememberedBrowsers;
    private final KnownBrowsers knownBrowsers;
    private final Lockouts lockouts;
    private final SourceLimit sources;
    private final Clock clock;

    Forgetting(
            MailedCodes codes,
            ConfirmationLinks links,
            AuthenticatorAppRows apps,
            ReportLinks reports,
            EmailChanges emailChanges,
            PasskeyChallenges challenges,
            RememberedBrowserRows rememberedBrowsers,
            KnownBrowsers knownBrowsers,
            Lockouts lockouts,
            SourceLimit sources,
            Clock clock) {
        this.codes = codes;
        this.links = links;
        this.apps = apps;
        this.reports = reports;
        this.emailChanges = emailChanges;
        this.challenges = challenges;
        this.rememberedBrowsers = rememberedBrowsers;
        this.knownBrowsers = knownBrowsers;
        this.lockouts = lockouts;
        this.sources = sources;
        this.clock = clock;
    }

    @Transactional
    void forget(SocietyId society) {
        var now = clock.instant();
        codes.forget(society, now.minus(CODES_KEPT));
        links.forget(society, now.minus(CODES_KEPT));
        rememberedBrowsers.forget(
                society, now.minus(CurrentSociety.get().settings().session().remembered()));
        knownBrowsers.forget(society, now);
        emailChanges.forget(society, now.minus(CODES_KEPT));
        reports.forget(society, now.minus(CODES_KEPT));
        apps.forgetOffers(society, now.minus(TRIES_KEPT));
        lockouts.forgetUnknown(society, now.minus(TRIES_KEPT));
        sources.forget(society, now.minus(TRIES_KEPT));
    }

    /** More often than the rest: anybody who opens the sign-in page is given one. */
    @Transactional
    void forgetChallenges(SocietyId society) {
        challenges.forget(society, clock.instant());
    }
}
