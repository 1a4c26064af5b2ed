package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds the pictures of help against the screens they show. */
@JourneyTest
class HelpPicturesTests {
    @Autowired
    private Stage stage;

    @ParameterizedTest
    @EnumSource
    void picturesShowTheScreensOfToday(Tongue tongue) {
        var album = new HelpAlbum(tongue);
        new PicturedWays(stage, sample(tongue), tongue, album).walk();
        assertThat(album.outdated())
                .as("pictures of screens that have changed since; take them anew with %s", HelpAlbum.RENEWAL)
                .isEmpty();
    }

    @Test
    void otherWordsAndOtherElementsAreNoticedOtherPersonsAndTimesAreNot() {
        var visitor =
                Browsers.open(stage.address(stage.sakura()), Tongue.JAPANESE).open("/sign-in");
        var crop = Crop.downTo("main .form");
        var before = HelpAlbum.fingerprint(Shot.of(visitor, crop));
        visitor.type(Label.USER_ID, "hanako");
        assertThat(HelpAlbum.fingerprint(Shot.of(visitor, crop))).isEqualTo(before);
        visitor.page().evaluate("document.querySelector('label').textContent = 'ID'");
        var renamed = HelpAlbum.fingerprint(Shot.of(visitor, crop));
        assertThat(renamed).isNotEqualTo(before);
        visitor.page().evaluate("document.querySelector('.form button').classList.add('button--quiet')");
        assertThat(HelpAlbum.fingerprint(Shot.of(visitor, crop))).isNotEqualTo(renamed);
    }

    @Test
    void onlyTheStyleSheetsOfThePageCount() {
        assertThat(StyleSheets.about("div qr"))
                .contains(".qr__picture", "--accent-solid", "text-spacing-trim")
                .doesNotContain(".topics");
    }

    /** Belongs to no society, so that every society's help can show it. */
    private Society sample(Tongue tongue) {
        boolean japanese = tongue == Tongue.JAPANESE;
        return stage.society(
                japanese ? "mail" : "post",
                japanese ? "06150015" : "06160014",
                Map.of(
                        "name", "みほん健康保険組合",
                        "english-name", "Sample Health Insurance Society",
                        "contact.phone", "03-0000-0000"));
    }
}
