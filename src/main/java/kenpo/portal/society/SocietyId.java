package kenpo.portal.society;

import java.util.UUID;

/** The key of a society; leads every other key of the portal. */
public record SocietyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
