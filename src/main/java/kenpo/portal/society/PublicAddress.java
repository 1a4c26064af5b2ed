package kenpo.portal.society;

import org.springframework.stereotype.Component;

/** The address of pages as people type it; built from the society's configured host, never from a request. */
@Component
public class PublicAddress {
    public String urlOf(Society society, String path) {
        return "http://" + society.canonicalHost() + ":8080" + path;
    }
}
