package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.security.core.Authentication;

/** Who of the staff sends a request. */
final class SignedIn {
    private SignedIn() {}

    static Optional<SignedInStaff> staff(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedInStaff staff
                ? Optional.of(staff)
                : Optional.empty();
    }
}
