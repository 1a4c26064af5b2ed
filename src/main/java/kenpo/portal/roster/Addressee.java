package kenpo.portal.roster;

import org.jspecify.annotations.Nullable;

/**
 * An insured person as a letter is addressed (宛名); the establishment's name is empty when there is none, and the roster
 * need not have an address.
 */
public record Addressee(
        MemberId member,
        CardNumber card,
        String name,
        String establishment,
        @Nullable String postalCode,
        @Nullable String address) {

    public static Addressee of(Member member, String establishment) {
        return new Addressee(
                member.id(), member.card(), member.name(), establishment, member.postalCode(), member.address());
    }

    public boolean hasAddress() {
        return address != null;
    }

    /** Never the person: this text may end in a log. */
    @Override
    public String toString() {
        return "Addressee[" + member.value() + "]";
    }
}
