package kenpo.portal.credential;

import kenpo.portal.roster.Addressee;
import kenpo.portal.roster.Member;

/** A person a credential is for, with the name of the establishment for sorting letters; empty when there is none. */
record Recipient(Member member, String establishment) {
    Addressee addressee() {
        return Addressee.of(member, establishment);
    }
}
