package kenpo.portal.credential;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietySettings;
import org.jspecify.annotations.Nullable;

/** The society sakura with other rules. */
final class TestSettings {
    private TestSettings() {}

    static Society migrating(@Nullable LocalDate until, boolean waived) {
        var d = SocietySettings.defaults();
        return sakura(new SocietySettings(
                d.contact(),
                d.looks(),
                d.methods(),
                d.password(),
                d.lockout(),
                d.credentials(),
                new SocietySettings.MigrationRule(until, waived),
                d.session(),
                d.emailCode(),
                d.person(),
                d.source(),
                d.recovery(),
                d.office()));
    }

    static Society passwords(int minimum, boolean lettersAndDigits, Set<String> words) {
        var d = SocietySettings.defaults();
        return sakura(new SocietySettings(
                d.contact(),
                d.looks(),
                d.methods(),
                new SocietySettings.PasswordRule(minimum, lettersAndDigits, words),
                d.lockout(),
                d.credentials(),
                d.migration(),
                d.session(),
                d.emailCode(),
                d.person(),
                d.source(),
                d.recovery(),
                d.office()));
    }

    static Society sources(int failuresAMinute, Set<String> companies) {
        var d = SocietySettings.defaults();
        return sakura(new SocietySettings(
                d.contact(),
                d.looks(),
                d.methods(),
                d.password(),
                d.lockout(),
                d.credentials(),
                d.migration(),
                d.session(),
                d.emailCode(),
                d.person(),
                new SocietySettings.SourceRule(failuresAMinute, companies),
                d.recovery(),
                d.office()));
    }

    static Society remembering(int days) {
        var d = SocietySettings.defaults();
        var session = d.session();
        return sakura(new SocietySettings(
                d.contact(),
                d.looks(),
                d.methods(),
                d.password(),
                d.lockout(),
                d.credentials(),
                d.migration(),
                new SocietySettings.SessionRule(
                        session.idle(), session.absolute(), session.atATime(), Duration.ofDays(days)),
                d.emailCode(),
                d.person(),
                d.source(),
                d.recovery(),
                d.office()));
    }

    private static Society sakura(SocietySettings settings) {
        var s = TestSocieties.sakura();
        return new Society(s.id(), s.name(), s.englishName(), s.insurerNumber(), s.hosts(), settings);
    }
}
