package kenpo.portal.credential;

import java.util.List;
import kenpo.portal.society.SocietySettings;
import org.springframework.stereotype.Component;

/** Which passwords a society's members may choose. */
@Component
public class PasswordRules {
    /** Every reason against this password; empty when it may be chosen. */
    public List<PasswordViolation> check(String password, String confirmation, PasswordContext context) {
        throw new UnsupportedOperationException();
    }

    /** What the page says from the start. */
    public List<PasswordRequirement> requirements(SocietySettings.PasswordRule rule) {
        throw new UnsupportedOperationException();
    }
}
