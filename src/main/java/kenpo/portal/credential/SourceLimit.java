package kenpo.portal.credential;

import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** How many wrong answers a minute one network address (IPv6: /64) may give, over all forms of a society. */
@Component
public class SourceLimit {
    public boolean mayTry(SocietyId society, String address) {
        throw new UnsupportedOperationException();
    }

    public void failed(SocietyId society, String address) {
        throw new UnsupportedOperationException();
    }
}
