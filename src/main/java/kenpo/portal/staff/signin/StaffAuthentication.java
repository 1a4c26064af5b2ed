package kenpo.portal.staff.signin;

import java.util.List;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in staff member for Spring Security; what each may do is for the handlers to say. */
final class StaffAuthentication extends AbstractAuthenticationToken {
    private final transient SignedInStaff staff;

    StaffAuthentication(SignedInStaff staff) {
        super(List.of(new SimpleGrantedAuthority("ROLE_STAFF")));
        this.staff = staff;
        setAuthenticated(true);
    }

    @Override
    public SignedInStaff getPrincipal() {
        return staff;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return staff.getName();
    }
}
