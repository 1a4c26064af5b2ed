package kenpo.portal.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.society.Society;
import kenpo.portal.web.Frame;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * The illustrated manual of the first sign-in for one society: the texts of help, pictures of this very portal, as a page
 * and as PDF.
 *
 * @param host where the society's members find their portal
 */
record Manual(Stage stage, Society society, String host, Tongue tongue, Path directory) {
    private static final List<String> DRAWINGS =
            List.of("phone", "computer-and-phone", "computer", "phone-for-computer");
    private static final String FOOTER = """
            <div style="width:100%;margin:0 18mm;font:8pt 'Noto Sans JP','Noto Sans CJK JP',sans-serif;color:#4d4d4d;\
            display:flex;justify-content:space-between"><span>SOCIETY</span>\
            <span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>""";

    /** What the template knows of it. */
    record Face(String host, LocalDate day, List<Chapter> chapters, List<String> methods) {}

    void write() {
        var album = new ManualAlbum(directory);
        new PicturedWays(stage, society, tongue, album).walk();
        for (var drawing : DRAWINGS) {
            album.keep(
                    ManualAlbum.FOLDER + "/" + drawing + ".svg", resource("/static/images/help/" + drawing + ".svg"));
        }
        var colours = society.css();
        album.keep("society.css", bytes(colours.substring(0, colours.indexOf("@media"))));
        album.keep("manual.css", resource("/manual/manual.css"));
        var chapters = Chapter.of(society);
        album.keep("manual.html", bytes(page(album, chapters)));
        var pages = ManualPages.of(print()).of(chapters);
        album.keep("manual.html", bytes(page(album, pages)));
        album.keep("manual.pdf", print());
    }

    private String page(ManualAlbum album, List<Chapter> chapters) {
        var today = LocalDate.ofInstant(stage.bean(Clock.class).instant(), Eligibility.ZONE);
        var methods = society.offeredMethods().stream().map(Enum::name).toList();
        var context = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(context)
                .buildExchange(new MockHttpServletRequest(context), new MockHttpServletResponse());
        return stage.bean(SpringTemplateEngine.class)
                .process(
                        "help/manual",
                        new WebContext(
                                exchange,
                                language(),
                                Map.of(
                                        "frame",
                                        frame(),
                                        "pictures",
                                        album,
                                        "manual",
                                        new Face(host, today, chapters, methods))));
    }

    private Frame frame() {
        return new Frame(
                society.name(language()),
                society.settings().contact(),
                society.settings().looks().mark(),
                society.settings().looks().logo(),
                language(),
                List.of(),
                "/help",
                false,
                false,
                false,
                0);
    }

    private byte[] print() {
        var page = Browsers.open("about:blank", tongue).page();
        page.navigate(directory.resolve("manual.html").toUri().toString());
        return page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setTagged(true)
                .setOutline(true)
                .setDisplayHeaderFooter(true)
                .setHeaderTemplate("<span></span>")
                .setFooterTemplate(FOOTER.replace("SOCIETY", society.name(language())))
                .setMargin(new Margin()));
    }

    private Locale language() {
        return Locale.of(tongue.code());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (var file = Objects.requireNonNull(Manual.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
