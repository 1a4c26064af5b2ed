package kenpo.portal.journey;

import java.util.ArrayList;
import java.util.List;
import kenpo.portal.society.Society;

/**
 * A chapter of the manual; those of methods follow what the society offers.
 *
 * @param page on which it begins in the printed manual; empty as long as that is not known
 */
record Chapter(String id, String number, String page) {
    static List<Chapter> of(Society society) {
        var chapters = new ArrayList<Chapter>();
        chapters.add(new Chapter("overview", "0", ""));
        chapters.add(new Chapter("sign-in", "1", ""));
        var methods = society.offeredMethods().reversed().stream()
                .flatMap(method -> switch (method) {
                    case EMAIL_CODE -> List.of("email-code").stream();
                    case AUTHENTICATOR_APP -> List.of("app-phone", "app-computer-and-phone", "app-computer").stream();
                    case PASSKEY -> List.of("passkey", "passkey-of-phone").stream();
                })
                .toList();
        for (var method : methods) {
            chapters.add(new Chapter(method, "2-" + (chapters.size() - 1), ""));
        }
        chapters.add(new Chapter("trouble", "3", ""));
        return chapters;
    }

    Chapter onPage(int found) {
        return new Chapter(id, number, Integer.toString(found));
    }
}
