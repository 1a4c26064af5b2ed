package kenpo.portal.credential.passkey;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.NullCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.NullSelfAttestationTrustworthinessVerifier;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import kenpo.portal.credential.RelyingParty;
import org.springframework.stereotype.Component;

/** What WebAuthn Level 3 §7 has to be verified, by webauthn4j; whatever it throws at an answer means no. */
@Component
public class WebAuthn {
    private static final List<PublicKeyCredentialParameters> OFFERED = LongStream.of(Algorithms.OFFERED)
            .mapToObj(algorithm -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(algorithm)))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = new WebAuthnManager(
            List.of(new NoneAttestationStatementVerifier(), new PackedAttestationStatementVerifier()),
            new NullCertPathTrustworthinessVerifier(),
            new NullSelfAttestationTrustworthinessVerifier(),
            converter);

    WebAuthn() {
        // compared by the statement that stores it, or two answers with the same count could both pass
        manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(_ -> {});
    }

    public Verdict<NewPasskey> made(RelyingParty party, Answer answer) {
        return of(answer, "webauthn.create", party, () -> {
            var object = Attestation.withoutMakers(
                    converter.getCborMapper(), answer.field("attestationObject").orElseThrow());
            var data = manager.parse(new RegistrationRequest(object, answer.clientDataJson()));
            manager.verify(data, new RegistrationParameters(server(party, answer), OFFERED, true, true));
            var said = requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var key = requireNonNull(said.getAttestedCredentialData());
            if (!answer.id().orElseThrow().equals(Base64Url.encode(key.getCredentialId()))) {
                return new Verdict.Wrong<>(RefusalReason.CREDENTIAL_ID);
            }
            if (!Algorithms.offers(key.getCOSEKey())) {
                return new Verdict.Wrong<>(RefusalReason.ALGORITHM);
            }
            return new Verdict.Right<>(new NewPasskey(
                    Base64Url.encode(key.getCredentialId()),
                    Base64Url.encode(converter.getCborMapper().writeValueAsBytes(key.getCOSEKey())),
                    requireNonNull(key.getAaguid().getValue()),
                    said.getSignCount(),
                    answer.transports(),
                    said.isFlagBE(),
                    said.isFlagBS()));
        });
    }

    public Verdict<Use> used(RelyingParty party, Answer answer, PasskeyKey passkey) {
        return of(answer, "webauthn.get", party, () -> {
            var id = Base64Url.decode(passkey.credentialId()).orElseThrow();
            var data = manager.parse(new AuthenticationRequest(
                    id,
                    answer.field("authenticatorData").orElseThrow(),
                    answer.clientDataJson(),
                    answer.field("signature").orElseThrow()));
            manager.verify(
                    data,
                    new AuthenticationParameters(server(party, answer), record(passkey, id), List.of(id), true, true));
            var said = requireNonNull(data.getAuthenticatorData());
            return new Verdict.Right<>(new Use(said.getSignCount(), said.isFlagBS()));
        });
    }

    private static <T> Verdict<T> of(
            Answer answer, String type, RelyingParty party, Supplier<Verdict<T>> verification) {
        try {
            return answer.client()
                    .mismatch(type, party)
                    .<Verdict<T>>map(Verdict.Wrong::new)
                    .orElseGet(verification);
        } catch (RuntimeException e) {
            // beside its own exceptions webauthn4j lets Jackson's, the JDK's and ClassCastException through
            return new Verdict.Wrong<>(Refusals.reason(e));
        }
    }

    private static ServerProperty server(RelyingParty party, Answer answer) {
        return ServerProperty.builder()
                .origin(new Origin(party.origin()))
                .rpId(party.host().value())
                .challenge(new DefaultChallenge(answer.challenge()))
                .build();
    }

    private CredentialRecordImpl record(PasskeyKey passkey, byte[] id) {
        var key = converter
                .getCborMapper()
                .readValue(Base64Url.decode(passkey.publicKey()).orElseThrow(), COSEKey.class);
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                false,
                passkey.signCount(),
                new AttestedCredentialData(new AAGUID(passkey.aaguid()), id, key),
                null,
                null,
                null,
                null);
    }
}
