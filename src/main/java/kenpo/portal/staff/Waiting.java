package kenpo.portal.staff;

import java.util.Optional;
import kenpo.portal.society.Society;

/** Something that may wait for a person of the staff (わたしの確認待ち); a bean, asked by the first page each time it is opened. */
public interface Waiting {
    /** Empty when nothing of it waits, or not for this person. */
    Optional<Item> waiting(Society society, SignedInStaff reader);

    /** text: the key of its words, with the count as {0}; path: where it is seen to. */
    record Item(String text, int count, String path) {}
}
