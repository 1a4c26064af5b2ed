package kenpo.portal.staff;

import java.util.HexFormat;
import kenpo.portal.key.Sha256;

/** Under what an invitation is stored: the hash of the token in its link, in hex. */
public record InvitationKey(String hex) {
    public static InvitationKey of(String token) {
        return new InvitationKey(HexFormat.of().formatHex(Sha256.of(token)));
    }

    public static InvitationKey of(byte[] hash) {
        return new InvitationKey(HexFormat.of().formatHex(hash));
    }

    public byte[] hash() {
        return HexFormat.of().parseHex(hex);
    }
}
