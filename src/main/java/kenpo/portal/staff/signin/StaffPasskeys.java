package kenpo.portal.staff.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.FactorName;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.credential.passkey.Answer;
import kenpo.portal.credential.passkey.Asked;
import kenpo.portal.credential.passkey.Base64Url;
import kenpo.portal.credential.passkey.Ceremony;
import kenpo.portal.credential.passkey.KnownKey;
import kenpo.portal.credential.passkey.NewPasskey;
import kenpo.portal.credential.passkey.PasskeyChallenges;
import kenpo.portal.credential.passkey.PasskeyOptions;
import kenpo.portal.credential.passkey.Providers;
import kenpo.portal.credential.passkey.RefusalReason;
import kenpo.portal.credential.passkey.Use;
import kenpo.portal.credential.passkey.Verdict;
import kenpo.portal.credential.passkey.WebAuthn;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passkeys of staff, made and used on the office's host with user verification. A challenge is bound to the browser's
 * flow alone, which says whose it is. The caller's transaction must commit even after a refusal.
 */
@Component
@Transactional
public class StaffPasskeys {
    private final PasskeyChallenges challenges;
    private final WebAuthn webAuthn;
    private final StaffPasskeyRows rows;
    private final StaffMembers members;
    private final AuditTrail audit;

    StaffPasskeys(
            PasskeyChallenges challenges,
            WebAuthn webAuthn,
            StaffPasskeyRows rows,
            StaffMembers members,
            AuditTrail audit) {
        this.challenges = challenges;
        this.webAuthn = webAuthn;
        this.rows = rows;
        this.members = members;
        this.audit = audit;
    }

    /** JSON for the browser; good for five minutes and one answer, as all options here. */
    public String registrationOptions(Society society, StaffMember staff, FlowKey flow, RelyingParty party) {
        return PasskeyOptions.creation(
                party,
                society.name(),
                Base64Url.encode(members.passkeyHandle(society.id(), staff.id())),
                staff.email().value(),
                challenges.issue(asked(society.id(), Ceremony.REGISTRATION, flow, party)),
                rows.known(society.id(), staff.id(), party.host()).stream()
                        .map(known -> new KnownKey("public-key", known.credentialId(), known.transports()))
                        .toList());
    }

    /** The suggested name stands where the provider is unknown. */
    public Optional<StaffProof> register(
            SocietyId society, StaffId staff, FlowKey flow, RelyingParty party, String text, FactorName suggested) {
        var outcome = made(asked(society, Ceremony.REGISTRATION, flow, party), text);
        if (outcome instanceof Verdict.Right<NewPasskey>(var passkey)) {
            var name = Providers.name(passkey.aaguid()).orElse(suggested.value());
            if (rows.add(society, staff, party.host(), passkey, name)) {
                audit.record(society, AuditEvent.succeeded(AuditKind.PASSKEY_ADDED, actor(staff), staff.value()));
                return Optional.of(new StaffProof(society, staff, StaffFactor.PASSKEY));
            }
        }
        var reason = outcome instanceof Verdict.Wrong<NewPasskey>(var wrong) ? wrong : RefusalReason.ALREADY_REGISTERED;
        audit.record(society, AuditEvent.refused(AuditKind.PASSKEY_ADDED, actor(staff), staff.value(), reason.text()));
        return Optional.empty();
    }

    private Verdict<NewPasskey> made(Asked asked, String text) {
        var answer = Answer.parse(text);
        if (answer.isEmpty()) {
            return new Verdict.Wrong<>(RefusalReason.MALFORMED);
        }
        return challenges.take(asked, answer.get().challenge())
                ? webAuthn.made(asked.party(), answer.get())
                : new Verdict.Wrong<>(RefusalReason.CHALLENGE);
    }

    /** For anybody: names no passkey. */
    public String options(SocietyId society, FlowKey flow, RelyingParty party) {
        return PasskeyOptions.request(party, challenges.issue(asked(society, Ceremony.ALONE, flow, party)), List.of());
    }

    /** The proof tells whose passkey it is: somebody who may sign in now. */
    public Optional<StaffProof> check(SocietyId society, FlowKey flow, RelyingParty party, String text) {
        var asked = asked(society, Ceremony.ALONE, flow, party);
        var answer = Answer.parse(text);
        if (answer.isEmpty()) {
            return refused(society, null, RefusalReason.MALFORMED);
        }
        if (!challenges.take(asked, answer.get().challenge())) {
            return refused(society, null, RefusalReason.CHALLENGE);
        }
        var passkey = answer.get().id().flatMap(id -> rows.find(society, id));
        if (passkey.isEmpty()) {
            return refused(society, null, RefusalReason.UNKNOWN_PASSKEY);
        }
        return check(asked, answer.get(), passkey.get());
    }

    private Optional<StaffProof> check(Asked asked, Answer answer, StaffPasskey passkey) {
        var staff = passkey.staff();
        if (!passkey.rpId().equals(asked.party().host().value())) {
            return refused(asked.society(), staff, RefusalReason.OTHER_HOST);
        }
        if (answer.userHandle().filter(passkey.handle()::equals).isEmpty()) {
            return refused(asked.society(), staff, RefusalReason.USER_HANDLE);
        }
        return switch (webAuthn.used(asked.party(), answer, passkey.key())) {
            case Verdict.Wrong<Use>(var reason) -> refused(asked.society(), staff, reason);
            case Verdict.Right<Use>(var use) -> use(asked.society(), passkey, use);
        };
    }

    private Optional<StaffProof> use(SocietyId society, StaffPasskey passkey, Use use) {
        var staff = passkey.staff();
        if (members.find(society, staff).filter(StaffMember::isActive).isEmpty()) {
            return refused(society, staff, RefusalReason.STANDING);
        }
        if (!rows.use(society, passkey.id(), use)) {
            return refused(society, staff, RefusalReason.SIGN_COUNT);
        }
        audit.record(society, AuditEvent.succeeded(AuditKind.PASSKEY_CHECKED, actor(staff), staff.value()));
        return Optional.of(new StaffProof(society, staff, StaffFactor.PASSKEY));
    }

    @Transactional(readOnly = true)
    public List<OwnPasskey> of(SocietyId society, StaffId staff) {
        return rows.of(society, staff);
    }

    public boolean rename(SocietyId society, StaffId staff, UUID passkey, FactorName name) {
        boolean renamed = rows.rename(society, staff, passkey, name.value());
        if (renamed) {
            audit.record(society, AuditEvent.succeeded(AuditKind.METHOD_RENAMED, actor(staff), staff.value()));
        }
        return renamed;
    }

    /** Never the last one, also when two are removed at once. */
    public boolean remove(SocietyId society, StaffId staff, UUID passkey) {
        rows.hold(society, staff);
        if (rows.of(society, staff).size() < 2 || !rows.remove(society, staff, passkey)) {
            return false;
        }
        audit.record(society, AuditEvent.succeeded(AuditKind.METHOD_REMOVED, actor(staff), staff.value()));
        return true;
    }

    void removeAll(SocietyId society, StaffId staff) {
        rows.removeAll(society, staff);
    }

    private Optional<StaffProof> refused(SocietyId society, @Nullable StaffId about, RefusalReason reason) {
        audit.record(
                society,
                AuditEvent.refused(
                        AuditKind.PASSKEY_CHECKED,
                        new AuditEvent.Actor.Anyone(),
                        about == null ? null : about.value(),
                        reason.text()));
        return Optional.empty();
    }

    private static Asked asked(SocietyId society, Ceremony ceremony, FlowKey flow, RelyingParty party) {
        return new Asked(society, ceremony, flow, null, party);
    }

    private static AuditEvent.Actor actor(StaffId staff) {
        return new AuditEvent.Actor.Staff(staff.value());
    }
}
