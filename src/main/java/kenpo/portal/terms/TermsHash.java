package kenpo.portal.terms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import kenpo.portal.key.Sha256;
import org.jspecify.annotations.Nullable;

/** What exactly was published and accepted: a hash over both texts. */
final class TermsHash {
    private TermsHash() {}

    static byte[] of(String japanese, @Nullable String english) {
        var texts = new ByteArrayOutputStream();
        texts.writeBytes(japanese.getBytes(StandardCharsets.UTF_8));
        texts.write(0);
        texts.writeBytes((english == null ? "" : english).getBytes(StandardCharsets.UTF_8));
        return Sha256.of(texts.toByteArray());
    }
}
