package kenpo.portal.signin.session;

import java.util.List;
import java.util.stream.Stream;
import kenpo.portal.account.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in member, with each factor proven and when. */
final class MemberAuthentication extends AbstractAuthenticationToken {
    private final transient SignedInMember member;

    MemberAuthentication(SignedInMember member, List<ProvenFactor> factors) {
        super(authorities(factors));
        this.member = member;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(List<ProvenFactor> factors) {
        Stream<GrantedAuthority> proven = factors.stream()
                .map(factor -> FactorGrantedAuthority.withFactor(factor.kind().name())
                        .issuedAt(factor.at())
                        .build());
        return Stream.concat(Stream.of(new SimpleGrantedAuthority("ROLE_MEMBER")), proven)
                .toList();
    }

    @Override
    public SignedInMember getPrincipal() {
        return member;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return member.account().value().toString();
    }
}
